// `createApp`: several windows under one name, opened together, and a promise for when the last of them is gone.
import { GuppyError } from "../errors.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession, type Session } from "../runtime/session.ts";
import { stuckAfterOf } from "../runtime/stuck.ts";
import { type MountedWindow, mountDefinition, openMounted, type WindowDefinition } from "./define-window.ts";
import { isHeadless } from "./environment.ts";
import type { Host } from "./live-window.ts";
import { checkKeys } from "./options.ts";
import { theme } from "./theme.ts";
import type { ThemeOption } from "./theme-spec.ts";
import type { WindowHandle } from "./types.ts";

/** One window to open. `arg` is what the window's `mount` takes, and may be left out where that takes nothing. */
export type AppWindow<Arg> = {
  /** Unique in the app. */
  readonly id: string;
  readonly window: WindowDefinition<Arg>;
} & (undefined extends Arg ? { readonly arg?: Arg } : { readonly arg: Arg });

export interface AppSpec<Args extends readonly unknown[]> {
  /** The desktop's name for the app where a window has no `appId` of its own. */
  readonly id: string;
  readonly windows: readonly [...{ [Index in keyof Args]: AppWindow<Args[Index]> }];
  /** The colours of all windows that have none of their own: as `theme.set`. */
  readonly theme?: ThemeOption | undefined;
  /** Takes errors of windows that have no `onError` of their own. Without it they end the process. */
  readonly onError?: ((error: GuppyError) => void) | undefined;
  /**
   * Whether the app ends when its last window is closed. If not, it keeps the process alive until `close`.
   * @default true
   */
  readonly exitOnLastWindowClosed?: boolean | undefined;
  /**
   * Milliseconds that the display may be away, as when its server is started again. Windows open again as soon as it is there; when it
   * stays away longer they are closed for good, with `GUPPY_NO_DISPLAY`. `Infinity` waits for ever, 0 not at all.
   * @default 30000
   */
  readonly displayTimeout?: number | undefined;
  /**
   * Milliseconds after which a handler, `mount` or `render` that has not returned is ended with `GUPPY_STUCK`. `Infinity` for never.
   * @default 5000, and Infinity where NODE_ENV is "production"
   */
  readonly stuckAfter?: number | undefined;
}

export interface App {
  readonly id: string;
  /** Resolves when the app has ended: its last window is gone, or `close` was called. */
  readonly closed: Promise<void>;
  /** The windows that are open, by id. */
  readonly windows: ReadonlyMap<string, WindowHandle>;
  readonly open: <Arg>(window: AppWindow<Arg>, options?: RequestOptions) => Promise<WindowHandle>;
  /** Closes all windows and ends the app. */
  readonly close: (options?: RequestOptions) => Promise<void>;
}

const specKeys = [
  "id",
  "windows",
  "theme",
  "onError",
  "exitOnLastWindowClosed",
  "displayTimeout",
  "stuckAfter",
] as const;
const windowKeys = ["id", "window", "arg"] as const;

/**
 * Opens the windows and resolves when all of them are there; when one fails, the others are closed again.
 *
 * @example
 * const app = await createApp({ id: "counter", windows: [{ id: "main", window: Counter, arg: { start: 0 } }] });
 * await app.closed;
 */
export async function createApp<const Args extends readonly unknown[]>(
  spec: AppSpec<Args>,
  options: RequestOptions = {},
): Promise<App> {
  checkSpec(spec as AppSpec<readonly unknown[]>);
  if (spec.theme !== undefined) await theme.set(spec.theme, options);
  const app = startApp(spec as AppSpec<readonly unknown[]>, currentSession());
  const windows: readonly AppWindow<unknown>[] = spec.windows as readonly AppWindow<unknown>[];
  const results = await Promise.allSettled(windows.map((window) => app.open(window, options)));
  const failed = results.find((result) => result.status === "rejected");
  if (failed === undefined) return app;
  await app.close().catch(() => undefined);
  throw failed.reason;
}

/** The app before its windows. */
export function startApp(spec: Omit<AppSpec<readonly unknown[]>, "windows">, session: Session): App {
  const { id, onError, exitOnLastWindowClosed = true } = spec;
  const { displayTimeout } = spec;
  const host: Host = {
    session,
    headless: isHeadless(),
    onError,
    displayTimeout,
    stuckAfter: stuckAfterOf(spec.stuckAfter),
  };
  const windows = new Map<string, WindowHandle>();
  const opening = new Set<string>();
  const release = exitOnLastWindowClosed ? () => undefined : session.hold();
  let ended = false;
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    resolveClosed = resolve;
  });

  const end = (): void => {
    ended = true;
    release();
    resolveClosed();
  };

  const track = ({ handle, live }: MountedWindow): void => {
    windows.set(handle.id, handle);
    void live.link.closed.then(() => {
      windows.delete(handle.id);
      if (windows.size === 0 && opening.size === 0 && exitOnLastWindowClosed) end();
    });
  };

  return {
    id,
    closed,
    windows,

    async open(window, options = {}) {
      if (ended) throw new GuppyError("GUPPY_CLOSED", `The app \`${id}\` has ended.`);
      checkWindow(window);
      if (windows.has(window.id) || opening.has(window.id)) {
        throw new GuppyError(
          "GUPPY_INVALID_OPTIONS",
          `The app \`${id}\` has a window with the id \`${window.id}\` already.`,
        );
      }
      opening.add(window.id);
      try {
        const mounted = mountDefinition(window.window, window.arg, host, window.id, { below: { appId: id } });
        await openMounted(mounted, options);
        track(mounted);
        return mounted.handle;
      } finally {
        opening.delete(window.id);
      }
    },

    async close(options) {
      await Promise.all([...windows.values()].map((window) => window.close(options)));
      end();
    },
  };
}

function checkSpec(spec: AppSpec<readonly unknown[]>): void {
  checkKeys("createApp", spec, specKeys);
  if (typeof spec.id !== "string" || spec.id === "") {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", "`createApp` needs an `id`: a string that names the app.");
  }
  const { displayTimeout = 0 } = spec;
  if (typeof displayTimeout !== "number" || !(displayTimeout >= 0)) {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      `\`displayTimeout\` must be a number of milliseconds of at least 0, or Infinity, not ${String(displayTimeout)}.`,
      { details: { option: "displayTimeout" } },
    );
  }
  if (!Array.isArray(spec.windows)) {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", "`createApp` needs `windows`: a list of `{ id, window, arg }`.");
  }
  if (spec.windows.length === 0 && spec.exitOnLastWindowClosed !== false) {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      "`createApp` needs at least one window, or `exitOnLastWindowClosed: false` to open them later.",
    );
  }
}

function checkWindow(window: { readonly id: unknown }): void {
  checkKeys("a window of the app", window, windowKeys);
  if (typeof window.id === "string" && window.id !== "") return;
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    "Each window of an app needs an `id`: a string that names it in the app.",
  );
}
