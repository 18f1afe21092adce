// What a window knows of its place on the desktop, and what can be changed of it: `live-window.ts` makes one for each window, and
// handles have its members.
import { GuppyError } from "../errors.ts";
import type { RequestResults } from "../generated/requests.ts";
import type { ShownState } from "../generated/values.ts";
import type { WireWindowOptions } from "../generated/windows.ts";
import type { StandingRecord } from "../runtime/link-options.ts";
import { warn } from "../runtime/report.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { type ChangeParams, checkBounds, checkFlag, checkLimit, checkState, checkTitle } from "./frame-values.ts";
import type { Bounds, Size, UnmetOption, WindowBounds, WindowFrame, WindowSize } from "./types.ts";

export interface FrameListeners {
  readonly moved: (place: { readonly x: number; readonly y: number }) => void;
  readonly resized: (size: WindowSize) => void;
  readonly windowStateChanged: (state: ShownState) => void;
  readonly scaleChanged: (scale: number) => void;
  readonly displayChanged: (display: number | undefined) => void;
}

export interface LiveFrame {
  /** What handles have of it. */
  readonly face: WindowFrame;
  readonly size: () => WindowSize;
  /** The options that open the window as it is now. */
  readonly options: () => WireWindowOptions;
  /** Before it opens: these options in place of the first ones. */
  readonly restore: (options: WireWindowOptions) => void;
  readonly opened: (result: Opened) => void;
  /** It opened again by itself: tells what is otherwise than it was. */
  readonly reopened: (result: Opened) => void;
  readonly take: (record: StandingRecord) => void;
  readonly activated: (active: boolean) => void;
  readonly resize: (size: Size, options?: RequestOptions) => Promise<void>;
}

type Opened = RequestResults["openWindow"];

type Send = (params: ChangeParams, options: RequestOptions | undefined) => Promise<void>;

interface Standing {
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly size: WindowSize;
  readonly state: ShownState;
  readonly display: number | undefined;
}

export function createFrame(
  first: WireWindowOptions,
  send: Send,
  activate: (options?: RequestOptions) => Promise<void>,
  listeners: FrameListeners,
): LiveFrame {
  let own = first;
  let isOpen = false;
  let focused = false;
  let unmet: readonly UnmetOption[] = [];
  let standing = standingOf(first);
  /** What it is shown as when it is shown again. */
  let shown: Exclude<ShownState, "hidden"> = first.windowState ?? "normal";

  function stand(next: Standing): void {
    standing = next;
    if (next.state !== "hidden") shown = next.state;
  }

  /** Options of a window that is not open yet are what is changed of it. */
  async function change(params: ChangeParams, options: RequestOptions | undefined): Promise<void> {
    if (isOpen) await send(params, options);
    own = { ...own, ...asOptions(params) };
  }

  const face: WindowFrame = {
    get title() {
      return own.title ?? "guppy";
    },
    get bounds(): Bounds {
      const { width, height } = standing.size;
      return { ...standing.at, width, height };
    },
    get scale() {
      return standing.size.scale;
    },
    get windowState() {
      return standing.state;
    },
    get alwaysOnTop() {
      return own.alwaysOnTop ?? false;
    },
    get focused() {
      return focused;
    },
    get display() {
      return standing.display;
    },
    get unmet() {
      return unmet;
    },
    setTitle: (title, options) => change(checkTitle(title), options),
    setBounds: (bounds: WindowBounds, options) => change(checkBounds(bounds, standing.size), options),
    setMinSize: (size, options) => change(checkLimit("min", size), options),
    setMaxSize: (size, options) => change(checkLimit("max", size), options),
    setWindowState: (state, options) => change(checkState(state), options),
    setAlwaysOnTop: (on, options) => change(checkFlag("alwaysOnTop", on), options),
    // The desktop may not have said yet that it was hidden.
    show: (options) =>
      own.show === false || standing.state === "hidden" ? change({ windowState: shown }, options) : Promise.resolve(),
    hide: (options) => change({ windowState: "hidden" }, options),
    async activate(options) {
      if (!isOpen) throw new GuppyError("GUPPY_UNKNOWN_WINDOW", "The window is not open yet.");
      await face.show(options);
      await activate(options);
    },
  };

  function opened({ x, y, width, height, scale, windowState, display, unmet: refused }: Opened): void {
    isOpen = true;
    const at = x === null || y === null || x === undefined || y === undefined ? undefined : { x, y };
    stand({ at, size: { width, height, scale }, state: windowState, display: display ?? undefined });
    unmet = Object.freeze(refused);
    for (const { option, reason } of refused) warn(`The window option \`${option}\` has no effect here: ${reason}.`);
  }

  return {
    face,
    size: () => standing.size,

    options() {
      const { at, size, state } = standing;
      const { x: _x, y: _y, ...rest } = own;
      const now = { ...at, width: size.width, height: size.height, show: state !== "hidden", windowState: shown };
      return isOpen ? { ...rest, ...now } : own;
    },

    restore(options) {
      own = options;
      stand(standingOf(options));
      shown = options.windowState ?? "normal";
    },

    opened,

    reopened(result) {
      const { at: place, size, state, display } = standing;
      opened(result);
      const { at } = standing;
      if (at !== undefined && (at.x !== place?.x || at.y !== place.y)) listeners.moved(at);
      const { width, height, scale } = standing.size;
      if (width !== size.width || height !== size.height || scale !== size.scale) listeners.resized(standing.size);
      if (scale !== size.scale) listeners.scaleChanged(scale);
      if (standing.state !== state) listeners.windowStateChanged(standing.state);
      if (standing.display !== display) listeners.displayChanged(standing.display);
    },

    take(record) {
      switch (record.name) {
        case "moved": {
          const at = { x: record.payload.x, y: record.payload.y };
          stand({ ...standing, at });
          listeners.moved(at);
          break;
        }
        case "resized":
          stand({ ...standing, size: record.payload });
          listeners.resized(record.payload);
          break;
        case "stateChanged":
          stand({ ...standing, state: record.payload.windowState });
          listeners.windowStateChanged(record.payload.windowState);
          break;
        case "scaleChanged":
          stand({ ...standing, size: { ...standing.size, scale: record.payload.scale } });
          listeners.scaleChanged(record.payload.scale);
          break;
        case "displayChanged":
          stand({ ...standing, display: record.payload.display ?? undefined });
          listeners.displayChanged(standing.display);
          break;
      }
    },

    activated(active) {
      focused = active;
    },

    async resize(size, options) {
      await change(checkBounds(size, standing.size), options);
    },
  };
}

/** What is known of a window before it is open. */
function standingOf({
  x,
  y,
  width = 800,
  height = 600,
  scale = 1,
  windowState = "normal",
  show = true,
}: WireWindowOptions): Standing {
  return {
    at: x === undefined || y === undefined ? undefined : { x, y },
    size: { width, height, scale },
    state: show ? windowState : "hidden",
    display: undefined,
  };
}

/** A window that opens later, or again, opens so. */
function asOptions({ windowState, ...rest }: ChangeParams): WireWindowOptions {
  const limits = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value === 0 ? undefined : value]),
  );
  if (windowState === undefined) return limits;
  return windowState === "hidden" ? { ...limits, show: false } : { ...limits, show: true, windowState };
}

/** A handle with all that the frame has. Its members are read when they are asked for. */
export function framed<Own extends object>(own: Own, face: WindowFrame): Own & WindowFrame {
  return Object.defineProperties(own, Object.getOwnPropertyDescriptors(face)) as Own & WindowFrame;
}
