// Shows something once the pointer has rested for a while, and hides it a moment after it has left.
import { useEffect, useRef, useState } from "../view/hooks.ts";

interface Hover {
  readonly isShown: boolean;
  readonly onHover: (event: { readonly hovered: boolean }) => void;
  readonly hide: () => void;
}

interface HoverOptions {
  /** Milliseconds until it shows. */
  readonly delay: number;
  /** Milliseconds that it stays after the pointer has left. */
  readonly grace: number;
}

export function useHover({ delay, grace }: HoverOptions): Hover {
  const [isShown, setShown] = useState(false);
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);
  const stop = (): void => clearTimeout(timer.current);
  useEffect(() => stop, []);
  const later = (shown: boolean, after: number): void => {
    stop();
    if (after === 0) setShown(shown);
    else timer.current = setTimeout(() => setShown(shown), after);
  };
  return {
    isShown,
    onHover: ({ hovered }) => later(hovered, hovered ? delay : grace),
    hide: () => later(false, 0),
  };
}
