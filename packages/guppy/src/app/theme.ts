// `theme`: the colours of all windows that have none of their own, and what the desktop says about them.
import type { WindowThemeChangedPayload } from "../generated/windows.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { checkTheme, type ThemeOption, type WireTheme } from "./theme-spec.ts";

/** What holds at the moment. */
export interface ThemeState {
  /** Whether the colours are those of the day or the night. */
  readonly mode: "light" | "dark";
  /** The desktop's accent colour as `#rrggbb`; undefined where it has none. */
  readonly accent: string | undefined;
  /** The desktop asks for less motion. */
  readonly reducedMotion: boolean;
}

export interface Theme {
  readonly current: ThemeState;
  /** Decides the colours of every window that has no theme of its own, those that are open and those to come. */
  readonly set: (theme: ThemeOption, options?: RequestOptions) => Promise<void>;
  /** Calls `listener` whenever `current` is another. Returns a function that ends that. */
  readonly onChange: (listener: (state: ThemeState) => void) => () => void;
}

/** A window as the theme sees it. */
export interface ThemedWindow {
  readonly hasOwn: () => boolean;
  readonly send: (theme: WireTheme, options: RequestOptions | undefined) => Promise<void>;
}

let chosen: WireTheme | undefined;
let current: ThemeState = Object.freeze({ mode: "light", accent: undefined, reducedMotion: false });
const windows = new Set<ThemedWindow>();
const listeners = new Set<(state: ThemeState) => void>();

export const theme: Theme = Object.freeze({
  get current() {
    return current;
  },

  async set(option: ThemeOption, options?: RequestOptions) {
    const wire = checkTheme(option);
    chosen = wire;
    if (wire.theme !== "system") become({ ...current, mode: wire.theme });
    const following = [...windows].filter((window) => !window.hasOwn());
    await Promise.all(following.map((window) => window.send(wire, options)));
  },

  onChange(listener: (state: ThemeState) => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
});

/** The theme for a window without one of its own; undefined while nobody has decided. */
export function chosenTheme(): WireTheme | undefined {
  return chosen;
}

/** Lets a window hear of later themes, until the returned function is called. */
export function followTheme(window: ThemedWindow): () => void {
  windows.add(window);
  return () => void windows.delete(window);
}

/** What a window reported. Its mode counts where it is everybody's. */
export function reportTheme(state: ThemeState, everybodys: boolean): void {
  become(everybodys ? state : { ...state, mode: current.mode });
}

export function stateOf({ dark, accent, reducedMotion }: WindowThemeChangedPayload): ThemeState {
  return Object.freeze({ mode: dark ? "dark" : "light", accent: accent ?? undefined, reducedMotion });
}

function become(next: ThemeState): void {
  const same =
    next.mode === current.mode && next.accent === current.accent && next.reducedMotion === current.reducedMotion;
  if (same) return;
  current = Object.freeze({ ...next });
  for (const listener of [...listeners]) listener(current);
}
