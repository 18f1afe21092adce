// The windows of a running app: opening them once each, which is in use, which close together, and which come back.
import { didYouMean, GuppyError } from "../errors.ts";
import { reportTo } from "../runtime/report.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { type MountedWindow, mountDefinition, openMounted, type WindowDefinition } from "./define-window.ts";
import type { Host } from "./live-window.ts";
import { checkKeys, type OptionLayers } from "./options.ts";
import type { WindowHandle } from "./types.ts";
import { closingOrder, comesBack, mayRestart, type Restart } from "./window-table.ts";

/** A window of an app. `arg` is what the window's `mount` takes, and may be left out where that takes nothing. */
export type AppWindow<Arg> = {
  /** Unique in the app. */
  readonly id: string;
  readonly window: WindowDefinition<Arg>;
  /**
   * Whether it opens when the app starts; if not, `app.open("id")` opens it.
   * @default true
   */
  readonly start?: boolean | undefined;
  /** Whether it opens again when it is gone: `onFailure` when nobody closed it, `always` also when the user did. By default as the app says. */
  readonly restart?: Restart | undefined;
  /**
   * Whether the app may end although it is open, as a palette or a dialog of tools.
   * @default false
   */
  readonly transient?: boolean | undefined;
  /** The id of the window that it belongs to. */
  readonly parent?: string | undefined;
  /**
   * Whether it closes with its parent.
   * @default false
   */
  readonly closeWithParent?: boolean | undefined;
  /** A word of the app's for what it is: `app.withRole("document")` finds it. */
  readonly role?: string | undefined;
} & (undefined extends Arg ? { readonly arg?: Arg } : { readonly arg: Arg });

type AnyWindow = AppWindow<unknown>;

export interface AppWindows {
  /** Those that were declared. */
  readonly table: readonly AnyWindow[];
  readonly open: ReadonlyMap<string, WindowHandle>;
  readonly mounted: ReadonlyMap<string, MountedWindow>;
  readonly openWindow: (window: AnyWindow | string, options: RequestOptions) => Promise<WindowHandle>;
  readonly closeWindow: (id: string, options?: RequestOptions) => Promise<void>;
  readonly closeAll: (options?: RequestOptions) => Promise<void>;
  readonly withRole: (role: string) => readonly WindowHandle[];
  /** The window that has the keyboard, or had it last. */
  readonly active: () => WindowHandle | undefined;
  readonly activeId: () => string | undefined;
  /** The kind of the node that has the focus in a window. */
  readonly focusOf: (id: string) => string;
}

export interface AppWindowsSpec {
  /** The app's id. */
  readonly app: string;
  readonly table: readonly AnyWindow[];
  readonly restart: Restart;
  readonly layers: OptionLayers;
  readonly host: Omit<Host, "app">;
  readonly place: (window: string) => NonNullable<Host["app"]>;
  /** The last window that counts is gone. */
  readonly onEmpty: () => void;
}

interface Entry {
  readonly spec: AnyWindow;
  readonly mounted: MountedWindow;
}

const windowKeys = [
  "id",
  "window",
  "arg",
  "start",
  "restart",
  "transient",
  "parent",
  "closeWithParent",
  "role",
] as const;
const restarts: readonly unknown[] = [undefined, "never", "onFailure", "always"];

export function createAppWindows({ app, table, restart, layers, host, place, onEmpty }: AppWindowsSpec): AppWindows {
  checkTable(table, restart);
  const entries = new Map<string, Entry>();
  const open = new Map<string, WindowHandle>();
  const opening = new Set<string>();
  const restarted = new Map<string, readonly number[]>();
  /** The ids of windows, the one in use last. */
  let used: readonly string[] = [];
  let isClosing = false;

  const use = (id: string): void => {
    used = [...used.filter((other) => other !== id), id];
  };
  const counts = (): boolean => [...entries.values()].some(({ spec }) => spec.transient !== true);
  const order = (closing: readonly string[]): readonly string[] =>
    closingOrder(
      [...entries].map(([id, { spec }]) => ({
        id,
        closesWith: spec.closeWithParent === true ? spec.parent : undefined,
      })),
      closing,
    );
  const close = async (ids: readonly string[], options?: RequestOptions): Promise<void> => {
    for (const id of ids) await open.get(id)?.close(options);
  };

  const goneFrom = async (spec: AnyWindow, { wasAsked, live }: MountedWindow): Promise<void> => {
    const { id } = spec;
    const dependants = order([id]).filter((other) => other !== id);
    entries.delete(id);
    open.delete(id);
    used = used.filter((other) => other !== id);
    const end = { asked: wasAsked() || isClosing, failed: live.endedBy() !== undefined };
    if (comesBack(spec.restart ?? restart, end)) {
      const { may, times } = mayRestart(restarted.get(id) ?? [], Date.now());
      restarted.set(id, times);
      if (may) {
        await openWindow(spec, {}).then(undefined, report);
        return;
      }
      report(
        new GuppyError("GUPPY_CLOSED", `The window \`${id}\` closed too often in a short time, so it stays closed.`),
      );
    }
    await close(dependants);
    // What is left is transient: it goes with the last window that counts.
    if (counts() || opening.size > 0) return;
    await close(order([...entries.keys()]));
    if (entries.size === 0 && opening.size === 0) onEmpty();
  };
  const report = (error: unknown): void => {
    const known = error instanceof GuppyError ? error : new GuppyError("GUPPY_HANDLER_FAILED", String(error));
    reportTo(known, host.onError);
  };

  async function openWindow(asked: AnyWindow | string, options: RequestOptions): Promise<WindowHandle> {
    const spec = typeof asked === "string" ? declared(asked) : asked;
    checkWindow(spec);
    const { id } = spec;
    if (open.has(id) || opening.has(id)) {
      throw invalid(`The app \`${app}\` has a window with the id \`${id}\` already.`);
    }
    opening.add(id);
    try {
      const mounted = mountDefinition(spec.window, spec.arg, { ...host, app: place(id) }, id, layers);
      entries.set(id, { spec, mounted });
      mounted.live.onFocus(() => use(id));
      await openMounted(mounted, options);
      open.set(id, mounted.handle);
      use(id);
      void mounted.live.link.closed.then(() => goneFrom(spec, mounted));
      return mounted.handle;
    } catch (error) {
      entries.delete(id);
      throw error;
    } finally {
      opening.delete(id);
    }
  }

  function declared(id: string): AnyWindow {
    const spec = table.find((window) => window.id === id);
    if (spec !== undefined) return spec;
    const hint = didYouMean(
      id,
      table.map((window) => window.id),
    );
    throw new GuppyError("GUPPY_NOT_FOUND", `The app \`${app}\` has no window \`${id}\` in its table.${hint}`, {
      details: { id },
    });
  }

  return {
    table,
    open,
    get mounted() {
      return new Map([...entries].map(([id, { mounted }]) => [id, mounted]));
    },
    openWindow,
    closeWindow: (id, options) => close(order([id]), options),
    async closeAll(options) {
      isClosing = true;
      await close(order([...entries.keys()]), options);
    },
    withRole: (role) =>
      [...entries.values()].flatMap(({ spec, mounted }) =>
        spec.role === role && open.has(spec.id) ? [mounted.handle] : [],
      ),
    active: () => open.get(used.at(-1) ?? ""),
    activeId: () => used.at(-1),
    focusOf: (id) => entries.get(id)?.mounted.live.focusKind() ?? "none",
  };
}

function checkTable(table: readonly AnyWindow[], restart: Restart): void {
  if (!restarts.includes(restart)) throw invalid("`restart` takes never, onFailure or always.");
  const ids = new Set<string>();
  for (const window of table) {
    checkWindow(window);
    if (ids.has(window.id)) throw invalid(`\`windows\` has two windows with the id \`${window.id}\`.`);
    ids.add(window.id);
  }
  for (const { id, parent } of table) {
    if (parent === undefined || ids.has(parent)) continue;
    throw invalid(`The window \`${id}\` belongs to \`${parent}\`, and there is none.${didYouMean(parent, ids)}`);
  }
}

function checkWindow(window: AnyWindow): void {
  checkKeys("a window of the app", window, windowKeys);
  const { id, start, restart, transient, parent, closeWithParent, role } = window;
  if (typeof id !== "string" || id === "") {
    throw invalid("Each window of an app needs an `id`: a string that names it in the app.");
  }
  for (const [name, value] of Object.entries({ start, transient, closeWithParent })) {
    if (value !== undefined && typeof value !== "boolean")
      throw invalid(`\`${name}\` of \`${id}\` takes true or false.`);
  }
  for (const [name, value] of Object.entries({ parent, role })) {
    if (value !== undefined && typeof value !== "string") throw invalid(`\`${name}\` of \`${id}\` takes a string.`);
  }
  if (!restarts.includes(restart)) throw invalid(`\`restart\` of \`${id}\` takes never, onFailure or always.`);
  if (closeWithParent === true && parent === undefined) {
    throw invalid(`The window \`${id}\` is to close with its parent, and has no \`parent\`.`);
  }
}

function invalid(message: string): GuppyError {
  return new GuppyError("GUPPY_INVALID_OPTIONS", message);
}
