// `createApp`: an app as a table: its windows, its commands with their keys and menus, its colours and classes. Opens the windows
// that start with it, and resolves a promise when the last of them is gone.
import { isAbsolute, join } from "node:path";
import type { Tray, TrayOptions } from "../desktop/tray.ts";
import type { TrayMenu } from "../desktop/tray-menu.ts";
import type { Menu } from "../elements/menu-bar.ts";
import type { MenuEntry, MenuItems } from "../elements/menu-lines.ts";
import { didYouMean, GuppyError } from "../errors.ts";
import type { NamedClasses } from "../ir/named-classes.ts";
import { asGuppyError, reportTo, warn } from "../runtime/report.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession, type Session } from "../runtime/session.ts";
import { stuckAfterOf } from "../runtime/stuck.ts";
import type { CommandOrigin } from "../view/shell.ts";
import { type AppCommands, createAppCommands, type Place } from "./app-commands.ts";
import { type AppDesktop, appDesktop } from "./app-desktop.ts";
import { type AppKeymap, appKeymap, followUserKeymap } from "./app-keymap.ts";
import { type AppWindow, type AppWindows, createAppWindows } from "./app-windows.ts";
import type { CommandSpec } from "./commands.ts";
import { isHeadless } from "./environment.ts";
import type { KeymapEntry } from "./keymap-lines.ts";
import { type Life, type LifeSpec, lifeKeys, startLife } from "./life.ts";
import { checkKeys, type OptionLayers } from "./options.ts";
import { readStylesheet, type Stylesheet } from "./stylesheet.ts";
import { theme } from "./theme.ts";
import type { ThemeOption } from "./theme-spec.ts";
import { trayMenuOf } from "./tray-commands.ts";
import type { WindowHandle } from "./types.ts";
import type { Context } from "./when-expressions.ts";
import type { Restart } from "./window-table.ts";

export type { AppWindow } from "./app-windows.ts";

/** A menu whose items name commands of the app. */
export interface AppMenu<Id extends string> {
  readonly label: string;
  readonly items: MenuItems<Id>;
}

export interface AppSpec<Args extends readonly unknown[], Id extends string = string> extends LifeSpec {
  /** The desktop's name for the app where a window has no `appId` of its own. */
  readonly id: string;
  readonly windows: readonly [...{ [Index in keyof Args]: AppWindow<Args[Index]> }];
  /** What the app can do, by id. Keys, menus, buttons and the palette name them by it. */
  readonly commands?: Readonly<Record<Id, CommandSpec>> | undefined;
  /** Keys of commands. Of two entries with the same keys the later wins. */
  readonly keymap?: readonly KeymapEntry<NoInfer<Id> | `guppy.${string}`>[] | undefined;
  /** A JSON file of the user's with more keys, which win over `keymap`; a name alone stands in the app's folder of settings. It is read again whenever it is saved. */
  readonly keymapFile?: string | undefined;
  /** What `<menuBar>` shows. */
  readonly menus?: readonly AppMenu<NoInfer<Id>>[] | undefined;
  /** What `when` of commands and keys can ask about, beside `focus`, `editing` and `window`. */
  readonly context?: Context | undefined;
  /** Classes with names of the app's. */
  readonly stylesheet?: Stylesheet | undefined;
  /** The colours of all windows that have none of their own: as `theme.set`. */
  readonly theme?: ThemeOption | undefined;
  /**
   * Which windows come back when they are gone, where a window does not say so itself.
   * @default "never"
   */
  readonly restart?: Restart | undefined;
  /** Takes errors of windows that have no `onError` of their own. Without it they end the process. */
  readonly onError?: ((error: GuppyError) => void) | undefined;
  /**
   * Whether the app ends when its last window is closed. If not, it keeps the process alive until `quit` or `close`.
   * @default true
   */
  readonly quitWhenLastWindowCloses?: boolean | undefined;
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

export interface App<Id extends string = string> extends Omit<AppDesktop, "tray"> {
  readonly id: string;
  /** Resolves when the app has ended: its last window is gone, or `close` was called. */
  readonly closed: Promise<void>;
  /** The windows that are open, by id. */
  readonly windows: ReadonlyMap<string, WindowHandle>;
  /** The windows with this role, in the order of opening. */
  readonly withRole: (role: string) => readonly WindowHandle[];
  /** Opens a window, or by its id one of the table. */
  readonly open: <Arg>(window: AppWindow<Arg> | string, options?: RequestOptions) => Promise<WindowHandle>;
  /** Closes a window, and before it those that close with it. */
  readonly closeWindow: (id: string, options?: RequestOptions) => Promise<void>;
  /** False where another process of the app was first and has taken the arguments. */
  readonly isFirst: boolean;
  /** Asks `onQuit`, and closes where that does not say false. Resolves to whether the app has ended. */
  readonly quit: () => Promise<boolean>;
  /** Closes all windows and ends the app, without asking. */
  readonly close: (options?: RequestOptions) => Promise<void>;
  /** Shows an icon in the tray; `commands` are its menu, in place of `menu`. It keeps the process alive until it is closed. */
  readonly tray: (options: AppTrayOptions<Id>) => Promise<Tray>;
  /** What keys lead to. */
  readonly keymap: AppKeymap;
  /** Runs a command, for the window that has the keyboard or had it last; resolves to false where it can't be run now. */
  run(id: Id, args?: unknown): Promise<boolean>;
  /** Switches a command on or off, whatever its own `enabled` says of the first. Menus, buttons, the palette and keys follow. */
  setEnabled(id: Id, enabled: boolean): void;
  /** Puts values into the context that `when` and `enabled` ask: that of all windows, or of one. */
  readonly setContext: (values: Context, window?: string) => void;
  /** Has everything that shows commands look again, for facts that are functions of the app's own data. */
  readonly refresh: () => void;
}

export interface AppTrayOptions<Id extends string> extends TrayOptions {
  /** Items as those of a menu; the icon's menu follows what its commands are. */
  readonly commands?: MenuItems<Id> | undefined;
}

const specKeys = [
  ...["id", "windows", "commands", "keymap", "keymapFile", "menus", "context", "stylesheet"],
  ...["theme", "restart", "onError", "quitWhenLastWindowCloses", "displayTimeout", "stuckAfter"],
  ...lifeKeys,
] as const;

/**
 * Opens the windows and resolves when all of them are there; when one fails, the others are closed again.
 *
 * @example
 * const app = await createApp({ id: "counter", windows: [{ id: "main", window: Counter, arg: { start: 0 } }] });
 * await app.closed;
 */
export async function createApp<const Args extends readonly unknown[], const Id extends string = never>(
  spec: AppSpec<Args, Id>,
  options: RequestOptions = {},
): Promise<App<Id>> {
  const { app } = await launchApp(spec as unknown as AppSpec<readonly unknown[]>, {
    session: currentSession(),
    headless: isHeadless(),
    request: options,
    life: spec,
  });
  return app;
}

/** An app, and what tests see of it. */
export interface LaunchedApp {
  readonly app: App;
  readonly windows: AppWindows;
}

/** How an app is launched. */
export interface Launch {
  readonly session: Session;
  readonly headless: boolean;
  readonly request: RequestOptions;
  /** What decides whether it is the first of its kind, and may quit. */
  readonly life: LifeSpec;
  /** What it was started with; by default the arguments of the process. */
  readonly argv?: readonly string[];
  /** Options of windows that hold whatever their definitions say. */
  readonly above?: OptionLayers["above"];
}

export async function launchApp(
  spec: AppSpec<readonly unknown[]>,
  { session, headless, request, life: lifeSpec, argv, above }: Launch,
): Promise<LaunchedApp> {
  checkSpec(spec);
  const life = await startLife(spec.id, lifeSpec, argv);
  if (life.isFirst && !headless && spec.windows.some(({ start = true }) => start)) session.binding.prepareWindows();
  const launched = attempt(
    () => startApp(spec, session, { life, headless, above }),
    // Another try, or another process, may be the first one.
    () => life.end(),
  );
  const { app, windows } = launched;
  if (!life.isFirst) {
    await app.close();
    return launched;
  }
  try {
    if (spec.theme !== undefined) await theme.set(spec.theme, request);
    await launched.followKeymap();
    const starting = windows.table.filter(({ start = true }) => start);
    const results = await Promise.allSettled(starting.map((window) => app.open(window, request)));
    const failed = results.find((result) => result.status === "rejected");
    if (failed !== undefined) throw failed.reason;
    life.begin();
    return launched;
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}

function attempt<Result>(run: () => Result, undo: () => void): Result {
  try {
    return run();
  } catch (error) {
    undo();
    throw error;
  }
}

interface StartedApp extends LaunchedApp {
  /** Reads the user's keymap file, where there is one. */
  readonly followKeymap: () => Promise<void>;
}

interface StartOptions {
  readonly life?: Life;
  readonly headless?: boolean;
  readonly above?: OptionLayers["above"];
}

/** The app before its windows. */
export function startApp(
  spec: Omit<AppSpec<readonly unknown[]>, "windows"> & Partial<Pick<AppSpec<readonly unknown[]>, "windows">>,
  session: Session,
  { life, headless = isHeadless(), above = {} }: StartOptions = {},
): StartedApp {
  const { id, onError, quitWhenLastWindowCloses = true, restart = "never", stylesheet, keymapFile } = spec;
  const named: NamedClasses | undefined = stylesheet === undefined ? undefined : readStylesheet(stylesheet);
  const commands: AppCommands = createAppCommands(
    { ...spec, menus: spec.menus as readonly Menu[] | undefined },
    {
      windowOf: (window) => windows.open.get(window ?? "") ?? windows.active(),
      close: (window) => windows.closeWindow(window),
      quit: () => app.quit(),
      report: warn,
    },
  );
  const release = quitWhenLastWindowCloses ? () => undefined : session.hold();
  let ended = false;
  let unfollow = (): void => undefined;
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    resolveClosed = resolve;
  });
  const end = (): void => {
    ended = true;
    life?.end();
    unfollow();
    release();
    resolveClosed();
  };
  const windows = createAppWindows({
    app: id,
    table: (spec.windows ?? []) as readonly AppWindow<unknown>[],
    restart,
    layers: { below: { appId: id }, above },
    host: {
      session,
      headless,
      onError,
      displayTimeout: spec.displayTimeout,
      stuckAfter: stuckAfterOf(spec.stuckAfter),
    },
    place: (window) => ({ commands, window, named }),
    onEmpty() {
      if (quitWhenLastWindowCloses) end();
    },
  });

  const { pathsOfApp, ...desktop } = appDesktop(id);
  /** Commands of the program's own are about the window in use. */
  const place = (): Place => {
    const window = windows.activeId() ?? "";
    return { window, focus: windows.focusOf(window) };
  };
  const run = async (command: string, args: unknown, origin: CommandOrigin): Promise<boolean> => {
    const ran = commands.run(command, args, origin, place());
    if (ran.ran) await ran.result;
    return ran.ran;
  };
  const report = (cause: unknown): void => {
    const wrap = (message: string): GuppyError => new GuppyError("GUPPY_HANDLER_FAILED", message, { cause });
    reportTo(asGuppyError(cause, wrap), onError);
  };
  const app: App = {
    ...desktop,
    get paths() {
      return pathsOfApp();
    },
    id,
    closed,
    windows: windows.open,
    isFirst: life?.isFirst ?? true,
    quit: () => (life === undefined ? app.close().then(() => true) : life.quit(app.close)),
    withRole: windows.withRole,

    async open(window, options = {}) {
      if (ended) throw new GuppyError("GUPPY_CLOSED", `The app \`${id}\` has ended.`);
      return await windows.openWindow(window as AppWindow<unknown> | string, options);
    },
    async closeWindow(window, options) {
      if (!windows.open.has(window)) throw noWindow(id, window, windows.open.keys());
      await windows.closeWindow(window, options);
    },
    async close(options) {
      await windows.closeAll(options);
      end();
    },

    keymap: appKeymap(commands),
    run: (command, args) => run(command, args, "program"),
    async tray({ commands: items, ...options }) {
      if (items === undefined) return await desktop.tray(options);
      const choose = ({ command }: MenuEntry): void => {
        if (command !== undefined) void run(command.id, command.args, "tray").catch(report);
      };
      const seen = { command: (command: string) => commands.stateOf(command, place()) };
      const menu = (): TrayMenu => trayMenuOf(items, seen, choose);
      const tray = await desktop.tray({ ...options, menu: menu() });
      const unfollow = commands.subscribe(() => {
        // It may be gone by itself, with the bus.
        if (tray.isOpen()) tray.update({ menu: menu() });
      });
      return {
        update: tray.update,
        isOpen: tray.isOpen,
        close() {
          unfollow();
          tray.close();
        },
      };
    },
    setEnabled: commands.setEnabled,
    setContext: commands.setContext,
    refresh: commands.changed,
  };

  return {
    app,
    windows,
    async followKeymap() {
      if (keymapFile === undefined) return;
      const file = await followUserKeymap(
        isAbsolute(keymapFile) ? keymapFile : join(pathsOfApp().config, keymapFile),
        commands,
      );
      if (ended) file.close();
      else unfollow = file.close;
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
  const starts = spec.windows.some((window: Partial<AppWindow<unknown>>) => window?.start !== false);
  if (!starts && spec.quitWhenLastWindowCloses !== false) {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      "`createApp` needs at least one window that starts, or `quitWhenLastWindowCloses: false` to open them later.",
    );
  }
}

function noWindow(app: string, id: string, known: Iterable<string>): GuppyError {
  return new GuppyError("GUPPY_NOT_FOUND", `The app \`${app}\` has no window \`${id}\` open.${didYouMean(id, known)}`, {
    details: { id },
  });
}
