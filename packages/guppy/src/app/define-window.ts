// Windows with state: `defineWindow` describes one, `createApp` and `guppy/testing` open any number of it.
import { GuppyError } from "../errors.ts";
import { asGuppyError } from "../runtime/report.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { withinTime } from "../runtime/stuck.ts";
import type { GuppyNode } from "../view/element.ts";
import { framed } from "./frame.ts";
import { listenerNames } from "./listeners.ts";
import { createLiveWindow, type Host, type LiveWindow } from "./live-window.ts";
import { checkKeys, checkOptions, checkRemember, type OptionLayers } from "./options.ts";
import type { WindowFrame, WindowHandle, WindowListeners, WindowOptions } from "./types.ts";

export interface WindowSpec<Arg, State> extends WindowListeners<WindowHandle<State>> {
  /** May depend on the argument. */
  readonly options?: WindowOptions | ((arg: Arg) => WindowOptions) | undefined;
  /** The first state, from the argument the window is opened with. Without it there is none. */
  readonly mount?: ((arg: Arg, window: WindowHandle<State>) => State) | undefined;
  /** The whole tree for the state of this moment. */
  readonly render: (window: WindowHandle<State>) => GuppyNode;
}

declare const argument: unique symbol;

/** What `defineWindow` returns. `Arg` is what opening it takes. */
export interface WindowDefinition<Arg> {
  /** Only for the type checker: an argument goes in. */
  readonly [argument]?: (arg: Arg) => void;
}

/** A window that is about to open. */
export interface MountedWindow {
  readonly handle: WindowHandle;
  readonly live: LiveWindow;
  /** Whether the program has closed it, and not the user. */
  readonly wasAsked: () => boolean;
}

type Mount = (arg: unknown, host: Host, id: string, layers: OptionLayers) => MountedWindow;

/** Kept beside the definitions, so that they stay opaque and of one shape whatever their state is. */
const mounts = new WeakMap<WindowDefinition<never>, Mount>();

const specKeys: readonly string[] = ["options", "mount", "render", ...listenerNames];

/**
 * Describes a window; `createApp` opens it.
 *
 * @example
 * const Counter = defineWindow({
 *   mount: (arg: { start: number }) => ({ count: arg.start }),
 *   render: (window) => <text>Count: {window.state.count}</text>,
 * });
 */
export function defineWindow<State = undefined, Arg = undefined>(spec: WindowSpec<Arg, State>): WindowDefinition<Arg> {
  checkKeys("defineWindow", spec, specKeys);
  if (typeof spec.render !== "function") {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", "`defineWindow` needs a `render` function.");
  }
  const definition: WindowDefinition<Arg> = Object.freeze({});
  // The argument's type was checked where the definition and its argument met.
  mounts.set(definition, (arg, host, id, layers) => mountWindow(spec, arg as Arg, host, id, layers));
  return definition;
}

export function isWindowDefinition(value: unknown): value is WindowDefinition<unknown> {
  return typeof value === "object" && value !== null && mounts.has(value);
}

/** Makes the state and the options; nothing is sent before `open`. */
export function mountDefinition(
  definition: WindowDefinition<never>,
  arg: unknown,
  host: Host,
  id: string,
  layers: OptionLayers = {},
): MountedWindow {
  const mount = mounts.get(definition);
  if (mount === undefined) {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", `The \`window\` of \`${id}\` was not created by \`defineWindow\`.`);
  }
  return mount(arg, host, id, layers);
}

export async function openMounted({ handle, live }: MountedWindow, options: RequestOptions): Promise<WindowHandle> {
  await live.open(options);
  return handle;
}

function mountWindow<Arg, State>(
  spec: WindowSpec<Arg, State>,
  arg: Arg,
  host: Host,
  id: string,
  layers: OptionLayers,
): MountedWindow {
  const options = guarded(`The options of \`${id}\``, () =>
    typeof spec.options === "function" ? spec.options(arg) : spec.options,
  );
  const live: LiveWindow = createLiveWindow(
    host,
    checkOptions(options, layers),
    spec,
    () => spec.render(handle),
    () => handle,
    checkRemember(options, layers),
    true,
  );
  let state: State | undefined;
  let asked = false;
  const handle: WindowHandle<State> = framed<Omit<WindowHandle<State>, keyof WindowFrame>>(
    {
      id,
      get state() {
        // Before `mount` has returned there is no state to ask for; after it this is what the type says.
        return state as State;
      },
      get size() {
        return live.size();
      },
      closed: live.link.closed,
      update(next) {
        if (live.isRendering()) {
          throw new GuppyError(
            "GUPPY_INVALID_OPTIONS",
            "`update` was called while the window renders. Call it in a handler: `onClick={() => window.update(…)}`.",
          );
        }
        if (typeof next !== "function") throw notAnUpdate(next);
        live.noteUpdate();
        state = watched(next(state as State), "`update`");
        return live.link.update();
      },
      close(options) {
        asked = true;
        return live.link.close(options);
      },
      resize: live.resize,
      focus: live.focus,
      get theme() {
        return live.theme();
      },
      setTheme: live.setTheme,
    },
    live.frame.face,
  );
  const mounting = `The \`mount\` of \`${id}\``;
  state = guarded(mounting, () =>
    withinTime(host.stuckAfter, mounting, () => watched(spec.mount?.(arg, handle), "`mount`")),
  );
  return { handle: handle as WindowHandle, live, wasAsked: () => asked };
}

function notAnUpdate(next: unknown): GuppyError {
  const what =
    next === null || next === undefined ? String(next) : typeof next === "object" ? "an object" : `a ${typeof next}`;
  return new GuppyError(
    "GUPPY_INVALID_VALUE",
    `\`update\` was called with ${what}. Pass a function: \`update((state) => ({ ...state, count: 1 }))\`.`,
  );
}

/** A state is replaced, never changed: in development a change in place fails where it is made. */
function watched<State>(state: State, by: string): State {
  if (typeof state !== "object" || state === null) return state;
  if ("then" in state && typeof state.then === "function") {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `${by} returned a promise, and a state is there at once. Start with a state that says so, and call \`update\` when the data is there.`,
    );
  }
  const isPlain = Array.isArray(state) || Object.getPrototypeOf(state) === Object.prototype;
  return isPlain && process.env.NODE_ENV !== "production" ? Object.freeze(state) : state;
}

function guarded<T>(what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asGuppyError(
      error,
      (message) => new GuppyError("GUPPY_COMPONENT_FAILED", `${what} failed: ${message}`, { cause: error }),
    );
  }
}
