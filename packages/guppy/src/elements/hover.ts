// Shows something once the pointer has rested for a while, or as the keyboard comes to it, and hides it a moment after both have left.
import { useEffect, useRef, useState } from "../view/hooks.ts";

interface Hover {
  readonly isShown: boolean;
  readonly onHover: (event: { readonly hovered: boolean }) => void;
  readonly onFocusWithin: (event: { readonly within: boolean; readonly visible: boolean }) => void;
  readonly hide: () => void;
}

interface HoverOptions {
  /** Milliseconds until it shows for the pointer. */
  readonly delay: number;
  /** Milliseconds until it shows for the keyboard. */
  readonly focusDelay: number;
  /** Milliseconds that it stays after the pointer has left. */
  readonly grace: number;
}

interface Held {
  readonly pointer: boolean;
  readonly keyboard: boolean;
}

export function useHover({ delay, focusDelay, grace }: HoverOptions): Hover {
  const [isShown, setShown] = useState(false);
  const held = useRef<Held>({ pointer: false, keyboard: false });
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);
  const stop = (): void => clearTimeout(timer.current);
  useEffect(() => stop, []);
  const change = (next: Partial<Held>, after: number): void => {
    held.current = { ...held.current, ...next };
    const shown = held.current.pointer || held.current.keyboard;
    stop();
    if (after === 0) setShown(shown);
    else timer.current = setTimeout(() => setShown(shown), after);
  };
  return {
    isShown,
    onHover: ({ hovered }) => change({ pointer: hovered }, hovered ? delay : grace),
    onFocusWithin({ within, visible }) {
      if (within && !visible) return;
      change({ keyboard: within }, within ? focusDelay : 0);
    },
    hide: () => change({ pointer: false, keyboard: false }, 0),
  };
}
