// What every window of the public API stands on: a link with a shadow tree, its size, and its listeners. `define-window.ts`
// adds state to it, `open-window.ts` a tree.

import type { TextCommand } from "../elements/text-menu-words.ts";
import { GuppyError } from "../errors.ts";
import { elements } from "../generated/elements.ts";
import type { WindowTextMenuPayload, WindowTextNotePayload, WireWindowOptions } from "../generated/windows.ts";
import { createInstances, noteAsked, releaseAll, runEffects } from "../ir/instances.ts";
import { lower } from "../ir/lower.ts";
import type { NamedClasses } from "../ir/named-classes.ts";
import { stale } from "../ir/ref.ts";
import { createShadowTree } from "../ir/shadow-tree.ts";
import { part, partsAreAtHand, provideParts } from "../lazy.ts";
import { callHandler } from "../runtime/dispatch.ts";
import { type ErrorListener, reportTo } from "../runtime/report.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import type { Session } from "../runtime/session.ts";
import { withinTime } from "../runtime/stuck.ts";
import { createWindowLink, type WindowLink } from "../runtime/window-link.ts";
import type { GuppyNode } from "../view/element.ts";
import { type AppCommands, ownCommands } from "./app-commands.ts";
import { createClosing } from "./closing.ts";
import { createWindowLayers, enterLayers, focusLayers, leaveLayers } from "./dialogs/layers.ts";
import { readDisplays } from "./displays.ts";
import { createFrame, type LiveFrame } from "./frame.ts";
import { unchanged } from "./frame-values.ts";
import { createClipboard } from "./make-clipboard.ts";
import { createMemory, memoryPath } from "./remember.ts";
import { chosenTheme, followTheme, reportTheme, stateOf, type ThemeState } from "./theme.ts";
import { checkTheme, type ThemeOption, type WireTheme } from "./theme-spec.ts";
import type { Size, WindowListeners, WindowSize } from "./types.ts";
import { createWindowShell } from "./window-shell.ts";

/** Who opens a window, and how. */
export interface Host {
  readonly session: Session;
  readonly headless: boolean;
  /** Takes errors the window has no listener of its own for. */
  readonly onError?: ErrorListener | undefined;
  /** Milliseconds that a display may be away before its windows are closed for good. */
  readonly displayTimeout?: number | undefined;
  /** Milliseconds after which a handler or a render that does not return is ended; none where it may take for ever. */
  readonly stuckAfter?: number | undefined;
  /** The app that the window belongs to, and its id there. */
  readonly app?:
    | {
        readonly commands: AppCommands;
        readonly window: string;
        readonly named?: NamedClasses | undefined;
      }
    | undefined;
}

export interface LiveWindow {
  readonly link: WindowLink;
  readonly frame: LiveFrame;
  readonly size: () => WindowSize;
  /** Whether the tree is being made at this moment. */
  readonly isRendering: () => boolean;
  /** Call before a state is replaced: stops effects that do so without an end. */
  readonly noteUpdate: () => void;
  readonly open: (options: RequestOptions) => Promise<void>;
  readonly resize: (size: Size, options?: RequestOptions) => Promise<void>;
  readonly focus: (id: string, options?: RequestOptions) => Promise<void>;
  /** Calls `listener` whenever the window gets the keyboard. */
  readonly onFocus: (listener: () => void) => void;
  /** The kind of the node that has the focus. */
  readonly focusKind: () => string;
  /** Why it is gone, where nobody closed it. */
  readonly endedBy: () => GuppyError | undefined;
  readonly theme: () => ThemeState;
  readonly setTheme: (theme: ThemeOption | null, options?: RequestOptions) => Promise<void>;
}

/** What is shown over a text field comes with the first of it. */
const overText = part<typeof import("../elements/text-menu.ts")>("text-menu");

/** Milliseconds: long enough for a display server to be started again. */
export const defaultDisplayTimeout = 30_000;

/** `handle` is asked for when a listener runs: it does not exist yet while the window is made. */
export function createLiveWindow<Handle>(
  host: Host,
  options: WireWindowOptions,
  listeners: WindowListeners<Handle>,
  tree: () => GuppyNode,
  handle: () => Handle,
  remember?: string,
  reopens = false,
): LiveWindow {
  const { session, headless, displayTimeout = defaultDisplayTimeout, stuckAfter } = host;
  const closePolicy = closePolicyOf(options, listeners.onCloseRequested !== undefined);
  const { theme: first, rest } = splitTheme(options);
  let own = first;
  let theme: ThemeState = { mode: "light", accent: undefined, reducedMotion: false };
  let opened = false;
  let rendering = false;
  let endReason: GuppyError | undefined;
  const focusListeners: (() => void)[] = [];
  const { commands, window } = host.app ?? { commands: ownCommands(() => link.close()), window: "" };
  const keys = createWindowShell({
    commands,
    window,
    shadow: () => link.shadow,
    settled: () => link.idle(),
    send: (shortcuts) => void session.request("setShortcuts", link.number, { shortcuts }).catch(() => undefined),
    async edit(action) {
      await link.idle();
      await session.request("edit", link.number, { action });
    },
    async tell({ nodeId: node, ir: { kind } }, command) {
      await link.idle();
      await session.request("call", link.number, { node, kind, command, args: {} });
    },
    call: (name, run) => call(name, run),
  });
  const instances = createInstances(
    () => link.invalidate(),
    () => link.idle(),
    keys.shell,
    host.app?.named,
    createClipboard(
      () => session,
      () => headless,
    ),
  );
  const layers = createWindowLayers(
    headless,
    () => link.invalidate(),
    () => {
      const kind = link.shadow.root()?.kind;
      return kind && { kind, holds: elements[kind].children === "nodes" };
    },
  );
  let menu: WindowTextMenuPayload | null = null;
  let note: WindowTextNotePayload | null = null;
  const above = (): GuppyNode => {
    const own = menu === null ? note && overText().textNote(note) : overText().textMenu(menu, actOnText);
    const shown = layers.view();
    return own === null ? shown : [shown, own];
  };
  /** What was picked from the menu of a field; null when it was closed. */
  async function actOnText(command: TextCommand | null): Promise<void> {
    const field = menu === null ? undefined : link.shadow.lookup(menu.node);
    menu = null;
    link.invalidate();
    await link.idle();
    if (command === null || field === undefined || link.isClosed()) return;
    const { nodeId, ir } = field;
    if (link.shadow.lookup(nodeId) !== field) return;
    await session.request("call", link.number, { node: nodeId, kind: ir.kind, command, args: {} });
  }
  const report: ErrorListener = (error) => {
    const { onError } = listeners;
    noteWindow(error, handle());
    reportTo(error, onError && ((reported) => onError(reported, handle())), host.onError);
  };
  const call = (name: string, run: () => unknown): void => callHandler(run, name, () => undefined, report);

  const frame = createFrame(
    rest,
    async (params, requestOptions) => {
      await session.request("changeWindow", link.number, { ...unchanged, ...params }, requestOptions);
    },
    async (requestOptions) => {
      await session.request("activateWindow", link.number, {}, requestOptions);
    },
    {
      moved: (place) => noted("onMoved", (listener) => listener(place, handle())),
      resized: (resized) => noted("onResized", (listener) => listener(resized, handle())),
      windowStateChanged: (state) => noted("onWindowStateChanged", (listener) => listener(state, handle())),
      scaleChanged: (scale) => tell("onScaleChanged", (listener) => listener(scale, handle())),
      displayChanged: (display) => tell("onDisplayChanged", (listener) => listener(display, handle())),
    },
  );
  // Nobody sees where a headless window is.
  const memory =
    remember === undefined || headless ? undefined : createMemory(memoryPath(rest.appId ?? "", remember), frame.face);
  const noted: typeof tell = (name, run) => {
    memory?.note();
    tell(name, run);
  };
  function tell<Name extends keyof WindowListeners<Handle>>(
    name: Name,
    run: (listener: NonNullable<WindowListeners<Handle>[Name]>) => unknown,
  ): void {
    const listener = listeners[name];
    if (listener !== undefined) call(name, () => run(listener));
  }

  const link: WindowLink = createWindowLink({
    session,
    shadow: createShadowTree(async (node, command, args, requestOptions) => {
      await link.idle();
      const { kind } = node.ir;
      if (link.isClosed() || link.shadow.lookup(node.nodeId) !== node)
        throw stale(kind, link.shadow.pathOf(node.nodeId) || undefined);
      await session.request("call", link.number, { node: node.nodeId, kind, command, args }, requestOptions);
    }),
    headless,
    get options() {
      const look = own ?? chosenTheme();
      return { ...frame.options(), closePolicy, ...look, shortcuts: keys.shortcuts() };
    },
    displayTimeout: reopens ? displayTimeout : undefined,
    stuckAfter,
    produce(previous) {
      rendering = true;
      try {
        return withinTime(stuckAfter, "The `render` of the window", () => lower(tree(), previous, instances, above()));
      } finally {
        rendering = false;
        queueMicrotask(() => runEffects(instances, (run) => call("useEffect", run), report));
      }
    },
    report,
    onCloseRequested: () => closing.requested(),
    onKeys: keys.hear,
    onStanding: frame.take,
    onReopened: frame.reopened,
    onFocused() {
      frame.activated(true);
      for (const listener of focusListeners) listener();
      focusLayers(layers);
      const { onFocused } = listeners;
      if (onFocused !== undefined) call("onFocused", () => onFocused(handle()));
    },
    onBlurred() {
      frame.activated(false);
      const { onBlurred } = listeners;
      if (onBlurred !== undefined) call("onBlurred", () => onBlurred(handle()));
    },
    onTextMenu(payload) {
      menu = payload;
      link.invalidate();
    },
    onTextNote(payload) {
      note = payload.message === "" ? null : payload;
      link.invalidate();
    },
    onThemeChanged(payload) {
      theme = stateOf(payload);
      reportTheme(theme, own === undefined);
      const { onThemeChanged } = listeners;
      // What it opens with is no change.
      if (opened && onThemeChanged !== undefined) call("onThemeChanged", () => onThemeChanged(theme, handle()));
    },
    onClosed(reason) {
      void memory?.end();
      endReason = reason;
      unfollow();
      keys.closed();
      leaveLayers(layers);
      releaseAll(instances);
      runEffects(instances, (run) => call("useEffect", run), report);
      const { onClosed } = listeners;
      if (onClosed !== undefined) call("onClosed", () => onClosed(handle(), reason));
    },
  });

  const closing = createClosing({
    heard: () => session.request("closeHeard", link.number, {}),
    ask: () => listeners.onCloseRequested?.(handle()),
    close: () => link.close(),
    report,
  });

  const sendTheme = async (wire: WireTheme, requestOptions?: RequestOptions): Promise<void> => {
    await session.request("setTheme", link.number, wire, requestOptions);
  };
  const unfollow = followTheme({
    hasOwn: () => own !== undefined || !opened || link.isClosed(),
    send: sendTheme,
  });

  return {
    link,
    frame,
    size: frame.size,
    isRendering: () => rendering,
    noteUpdate: () => noteAsked(instances),
    onFocus: (listener) => void focusListeners.push(listener),
    focusKind: keys.focusKind,
    endedBy: () => endReason,

    async open(requestOptions) {
      if (!partsAreAtHand()) provideParts((await import("./whole.ts")).parts);
      const asked = own ?? chosenTheme();
      try {
        if (memory !== undefined) {
          const displays = await readDisplays(session, headless, requestOptions);
          frame.restore(await memory.restore(frame.options(), displays));
        }
        frame.opened(await link.open(requestOptions));
      } catch (error) {
        unfollow();
        keys.closed();
        throw error;
      }
      opened = true;
      keys.opened();
      if (!link.isClosed()) enterLayers(handle() as object, layers);
      const now = own ?? chosenTheme();
      // Somebody decided while it opened.
      if (now !== asked && now !== undefined && !link.isClosed()) await sendTheme(now, requestOptions);
    },

    resize: frame.resize,

    theme: () => theme,

    async setTheme(option, requestOptions) {
      own = option === null ? undefined : checkTheme(option);
      if (opened) await sendTheme(own ?? chosenTheme() ?? checkTheme("system"), requestOptions);
    },

    async focus(id, requestOptions) {
      await link.idle();
      const node = link.shadow.findById(id);
      if (node === undefined) throw unknownNode(id);
      const call = { node: node.nodeId, kind: node.ir.kind, command: "focus", args: {} };
      await session.request("call", link.number, call, requestOptions);
    },
  };
}

/** @throws GuppyError where nobody is there to ask. */
function closePolicyOf({ closePolicy }: WireWindowOptions, isAsked: boolean): "close" | "ask" {
  if (closePolicy !== "ask" || isAsked) return closePolicy ?? (isAsked ? "ask" : "close");
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    '`closePolicy: "ask"` needs an `onCloseRequested` to ask: `onCloseRequested: () => isSaved`.',
    { details: { option: "closePolicy" } },
  );
}

/** Errors say in which window they happened, where the error is not somebody else's. */
function noteWindow(error: GuppyError, handle: unknown): void {
  const id = typeof handle === "object" && handle !== null && "id" in handle ? handle.id : undefined;
  if (typeof id === "string" && Object.isExtensible(error.details)) Object.assign(error.details, { window: id });
}

/** What an author says about the colours, beside all other options. */
function splitTheme({ theme, themeColors, themeAccent, ...rest }: WireWindowOptions): {
  readonly theme: WireTheme | undefined;
  readonly rest: WireWindowOptions;
} {
  const own = theme && { theme, themeColors: themeColors ?? [], themeAccent: themeAccent ?? false };
  return { theme: own, rest };
}

function unknownNode(id: string): GuppyError {
  return new GuppyError("GUPPY_NOT_FOUND", `The window has no node with the id \`${id}\`.`, { details: { id } });
}
