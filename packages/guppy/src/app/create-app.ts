// `createApp`: several windows under one name, opened together, and a promise for when the last of them is gone.

import { GuppyError } from "../errors.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession, type Session } from "../runtime/session.ts";
import { type AppDesktop, appDesktop } from "./app-desktop.ts";
import { type MountedWindow, mountDefinition, openMounted, type WindowDefinition } from "./define-window.ts";
import { isHeadless } from "./environment.ts";
import { type Life, type LifeSpec, lifeKeys, startLife } from "./life.ts";
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

export interface AppSpec<Args extends readonly unknown[]> extends LifeSpec {
  /** The desktop's name for the app where a window has no `appId` of its own. */
  readonly id: string;
  readonly windows: readonly [...{ [Index in keyof Args]: AppWindow<Args[Index]> }];
  /** The colours of all windows that have none of their own: as `theme.set`. */
  readonly theme?: ThemeOption | undefined;
  /** Takes errors of windows that have no `onError` of their own. Without it they end the process. */
  readonly onError?: ((error: GuppyError) => void) | undefined;
  /**
   * Whether the app ends when its last window is closed. If not, it keeps the process alive until `quit` or `close`.
   * @default true
   */
  readonly quitWhenLastWindowCloses?: boolean | undefined;
}

export interface App extends AppDesktop {
  readonly id: string;
  /** Resolves when the app has ended: its last window is gone, or `close` was called. */
  readonly closed: Promise<void>;
  /** The windows that are open, by id. */
  readonly windows: ReadonlyMap<string, WindowHandle>;
  readonly open: <Arg>(window: AppWindow<Arg>, options?: RequestOptions) => Promise<WindowHandle>;
  /** False where another process of the app was first and has taken the arguments. */
  readonly isFirst: boolean;
  /** Asks `onQuit`, and closes where that does not say false. Resolves to whether the app has ended. */
  readonly quit: () => Promise<boolean>;
  /** Closes all windows and ends the app, without asking. */
  readonly close: (options?: RequestOptions) => Promise<void>;
}

const specKeys = ["id", "windows", "theme", "onError", "quitWhenLastWindowCloses", ...lifeKeys] as const;
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
  const life = await startLife(spec.id, spec);
  const app = startApp(spec as AppSpec<readonly unknown[]>, currentSession(), life);
  if (!life.isFirst) {
    await app.close();
    return app;
  }
  const windows: readonly AppWindow<unknown>[] = spec.windows as readonly AppWindow<unknown>[];
  const results = await Promise.allSettled(windows.map((window) => app.open(window, options)));
  const failed = results.find((result) => result.status === "rejected");
  if (failed === undefined) {
    life.begin();
    return app;
  }
  await app.close().catch(() => undefined);
  throw failed.reason;
}

/** The app before its windows. */
export function startApp(spec: Omit<AppSpec<readonly unknown[]>, "windows">, session: Session, life?: Life): App {
  const { id, onError, quitWhenLastWindowCloses = true } = spec;
  const host: Host = { session, headless: isHeadless(), onError };
  const windows = new Map<string, WindowHandle>();
  const opening = new Set<string>();
  const release = quitWhenLastWindowCloses ? () => undefined : session.hold();
  let ended = false;
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    resolveClosed = resolve;
  });

  const end = (): void => {
    ended = true;
    life?.end();
    release();
    resolveClosed();
  };

  const track = ({ handle, live }: MountedWindow): void => {
    windows.set(handle.id, handle);
    void live.link.closed.then(() => {
      windows.delete(handle.id);
      if (windows.size === 0 && opening.size === 0 && quitWhenLastWindowCloses) end();
    });
  };

  const { pathsOfApp, ...desktop } = appDesktop(id);
  const app: App = {
    ...desktop,
    get paths() {
      return pathsOfApp();
    },
    id,
    closed,
    windows,
    isFirst: life?.isFirst ?? true,
    quit: () => (life === undefined ? app.close().then(() => true) : life.quit(app.close)),

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
  return app;
}

function checkSpec(spec: AppSpec<readonly unknown[]>): void {
  checkKeys("createApp", spec, specKeys);
  if (typeof spec.id !== "string" || spec.id === "") {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", "`createApp` needs an `id`: a string that names the app.");
  }
  if (!Array.isArray(spec.windows)) {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", "`createApp` needs `windows`: a list of `{ id, window, arg }`.");
  }
  if (spec.windows.length === 0 && spec.quitWhenLastWindowCloses !== false) {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      "`createApp` needs at least one window, or `quitWhenLastWindowCloses: false` to open them later.",
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
