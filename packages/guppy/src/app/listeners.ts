// The names of all listeners that a window takes, for what has to tell them from options.
import type { WindowListeners } from "./types.ts";

const names: Readonly<Record<keyof WindowListeners<unknown>, true>> = {
  onClosed: true,
  onCloseRequested: true,
  onResized: true,
  onMoved: true,
  onWindowStateChanged: true,
  onScaleChanged: true,
  onDisplayChanged: true,
  onFocused: true,
  onBlurred: true,
  onThemeChanged: true,
  onError: true,
};

export const listenerNames: readonly string[] = Object.keys(names);
