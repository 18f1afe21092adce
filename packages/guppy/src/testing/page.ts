// A window under test: finds nodes, plays input, and lets everything that follows from it settle before it answers.

import { type Clipboard, createClipboard } from "../app/make-clipboard.ts";
import { settle as waitUntilSettled } from "../app/settle.ts";
import { GuppyError } from "../errors.ts";
import type { AssistAction, FilesPhase, Role } from "../generated/values.ts";
import type { SimulatedInput } from "../generated/windows.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import type { Session } from "../runtime/session.ts";
import type { WindowLink } from "../runtime/window-link.ts";
import { keystrokeOf, modifierOf } from "./keys.ts";
import { joinTree, type PageNode, type PageTree, visiblePart } from "./page-tree.ts";
import { all, atMostOne, byId, byLabel, byRole, byText, one, type RoleOptions, type TextMatch } from "./queries.ts";

/** A node from a query, its id, or a point in logical px from the window's top left. */
export type Target = PageNode | string | Point;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ClickOptions {
  readonly count?: number;
  readonly button?: "left" | "middle" | "right";
  /** Keys that are held meanwhile. */
  readonly modifiers?: readonly ("Shift" | "Control" | "Alt" | "Meta")[];
}

/** Every method resolves when what it started has settled: handlers have run and their renders are laid out. */
export interface Page {
  /** `getBy…` finds the one node that there is, `getAllBy…` at least one, `queryBy…` one or null; all else is an error. */
  readonly getByRole: (role: Role, options?: RoleOptions) => Promise<PageNode>;
  readonly getAllByRole: (role: Role, options?: RoleOptions) => Promise<readonly PageNode[]>;
  readonly queryByRole: (role: Role, options?: RoleOptions) => Promise<PageNode | null>;
  readonly getByText: (text: TextMatch) => Promise<PageNode>;
  readonly getAllByText: (text: TextMatch) => Promise<readonly PageNode[]>;
  readonly queryByText: (text: TextMatch) => Promise<PageNode | null>;
  readonly getByLabel: (label: TextMatch) => Promise<PageNode>;
  readonly getAllByLabel: (label: TextMatch) => Promise<readonly PageNode[]>;
  readonly queryByLabel: (label: TextMatch) => Promise<PageNode | null>;
  readonly getById: (id: string) => Promise<PageNode>;
  readonly queryById: (id: string) => Promise<PageNode | null>;
  /** Where the visible part of the node has its middle; `count` 2 is a double click. */
  readonly click: (target: Target, options?: ClickOptions) => Promise<void>;
  readonly hover: (target: Target) => Promise<void>;
  /** Turns the wheel over the node; positive deltas show what is further right and below. */
  readonly scroll: (target: Target, delta: { readonly deltaX?: number; readonly deltaY?: number }) => Promise<void>;
  /** Presses at the one, moves to the other and lets go there. */
  readonly drag: (from: Target, to: Target) => Promise<void>;
  /** Drops files of another program on the node. */
  readonly dropFiles: (target: Target, paths: readonly string[]) => Promise<void>;
  /** Types into the node that has focus, as a person's keys would; an error when nothing has it. */
  readonly type: (text: string) => Promise<void>;
  /** One key, with modifiers before it: `Tab`, `Enter`, `Shift+Tab`, `Control+A`. */
  readonly press: (key: string) => Promise<void>;
  /** Shows text that an input method has not settled on yet; `start` and `end` are the selection in it. */
  readonly compose: (text: string, selection?: { readonly start: number; readonly end: number }) => Promise<void>;
  readonly commitComposition: (text: string) => Promise<void>;
  readonly mouseLeave: () => Promise<void>;
  /** Gives the node the focus, as a program does. */
  readonly focus: (target: string | PageNode) => Promise<void>;
  /** Asks of the node what assistive technology may ask of it; `value` is for `setValue`. */
  readonly perform: (target: string | PageNode, action: AssistAction, value?: number) => Promise<void>;
  /** Of all windows under test; the desktop's own is left alone. */
  readonly clipboard: Clipboard;
  /** The tree with bounds and states. */
  readonly tree: () => Promise<PageNode>;
  /** A PNG. Rejects with `GUPPY_NO_ADAPTER` where nothing can draw. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** The window's time stands still except for this. */
  readonly clock: { readonly advance: (milliseconds: number) => Promise<void> };
  /** For work that goes on after a handler returned: resolves when everything begun so far is on screen. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PageParts {
  readonly session: Session;
  readonly link: WindowLink;
  /** Errors that were reported since the last call. */
  readonly takeErrors: () => readonly GuppyError[];
  readonly request?: RequestOptions;
}

export function createPage({ session, link, takeErrors, request = {} }: PageParts): Page {
  const window = link.number;

  async function settle(): Promise<void> {
    await waitUntilSettled(session, link, request);
    const [error] = takeErrors();
    if (error !== undefined) throw error;
  }

  async function readTree(): Promise<PageTree> {
    await settle();
    const { nodes } = await session.request("readTree", window, {}, request);
    return joinTree(nodes, link.shadow);
  }

  async function play(inputs: readonly SimulatedInput[]): Promise<void> {
    // Both go out at once: what the input leads to is what settles.
    await Promise.all([session.request("input", window, { inputs }, request), settle()]);
  }

  async function middleOf(target: Target, among?: PageTree): Promise<{ readonly x: number; readonly y: number }> {
    const tree = among ?? (await readTree());
    if (isPoint(target)) return target;
    const node = one(byId(tree, idOf(target)));
    const part = visiblePart(tree, node);
    if (part !== undefined) return { x: part.x + part.width / 2, y: part.y + part.height / 2 };
    throw new GuppyError(
      "GUPPY_NOT_FOUND",
      `The node #${node.id} is not in view: it is empty, or you must scroll to it first.`,
    );
  }

  async function focused(): Promise<void> {
    const { nodes } = await readTree();
    if (nodes.some((node) => node.states.focused)) return;
    throw new GuppyError(
      "GUPPY_NOT_FOUND",
      "Nothing has the focus, so there is nothing to type into. Click a node or call `page.focus` first.",
    );
  }

  const pressed = (keystroke: string): readonly SimulatedInput[] => [
    { type: "keyDown", keystroke, repeat: false },
    { type: "keyUp", keystroke },
  ];

  return {
    getByRole: async (role, options) => one(byRole(await readTree(), role, options)),
    getAllByRole: async (role, options) => all(byRole(await readTree(), role, options)),
    queryByRole: async (role, options) => atMostOne(byRole(await readTree(), role, options)),
    getByText: async (text) => one(byText(await readTree(), text)),
    getAllByText: async (text) => all(byText(await readTree(), text)),
    queryByText: async (text) => atMostOne(byText(await readTree(), text)),
    getByLabel: async (label) => one(byLabel(await readTree(), label)),
    getAllByLabel: async (label) => all(byLabel(await readTree(), label)),
    queryByLabel: async (label) => atMostOne(byLabel(await readTree(), label)),
    getById: async (id) => one(byId(await readTree(), id)),
    queryById: async (id) => atMostOne(byId(await readTree(), id)),
    tree: async () => (await readTree()).root,
    settle,

    async click(target, { count = 1, button = "left", modifiers = [] } = {}) {
      const at = await middleOf(target);
      const presses = Array.from({ length: count }, (_, index): readonly SimulatedInput[] => [
        { type: "mouseDown", ...at, button, count: index + 1 },
        { type: "mouseUp", ...at, button, count: index + 1 },
      ]);
      const held = modifiers.map((name) => modifierOf(name));
      await play([
        { type: "mouseMove", ...at },
        ...held.map((keystroke): SimulatedInput => ({ type: "keyDown", keystroke, repeat: false })),
        ...presses.flat(),
        ...held.map((keystroke): SimulatedInput => ({ type: "keyUp", keystroke })),
      ]);
    },

    hover: async (target) => play([{ type: "mouseMove", ...(await middleOf(target)) }]),

    async scroll(target, { deltaX = 0, deltaY = 0 }) {
      const at = await middleOf(target);
      const wheel = { type: "wheel", ...at, deltaX, deltaY } as const;
      await play([{ type: "mouseMove", ...at }, wheel]);
    },

    async drag(from, to) {
      const tree = await readTree();
      const start = await middleOf(from, tree);
      const end = await middleOf(to, tree);
      const between = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      await play([
        { type: "mouseMove", ...start },
        { type: "mouseDown", ...start, button: "left", count: 1 },
        { type: "mouseMove", ...between },
        { type: "mouseMove", ...end },
        { type: "mouseUp", ...end, button: "left", count: 1 },
      ]);
    },

    async dropFiles(target, paths) {
      const at = await middleOf(target);
      const files = (phase: FilesPhase): SimulatedInput => ({ type: "files", ...at, phase, paths });
      await play([files("enter"), files("move"), files("drop")]);
    },

    async type(text) {
      await focused();
      await play([{ type: "text", text }]);
    },
    async compose(text, { start, end } = { start: text.length, end: text.length }) {
      await focused();
      await play([{ type: "compose", text, start, end }]);
    },
    async commitComposition(text) {
      await focused();
      await play([{ type: "commitComposition", text }]);
    },
    mouseLeave: () => play([{ type: "mouseLeave" }]),
    async focus(target) {
      const tree = await readTree();
      const node = one(byId(tree, idOf(target)));
      const call = { node: tree.numberOf(node), kind: node.kind, command: "focus", args: {} };
      await session.request("call", window, call, request);
      await settle();
    },
    async perform(target, action, value) {
      const tree = await readTree();
      const node = tree.numberOf(one(byId(tree, idOf(target))));
      await play([{ type: "assist", node, action, value: value ?? null }]);
    },
    clipboard: createClipboard(
      () => session,
      () => true,
    ),
    press: async (key) => play(pressed(keystrokeOf(key))),

    async screenshot() {
      await settle();
      const { png } = await session.request("screenshot", window, {}, request);
      // The reply is a view into a batch that holds more than the picture.
      return png.slice();
    },

    clock: {
      async advance(milliseconds) {
        await session.request("advanceClock", window, { milliseconds }, request);
        await settle();
      },
    },

    close: () => link.close(request),
  };
}

function isPoint(target: Target): target is Point {
  return typeof target === "object" && !("id" in target);
}

function idOf(target: string | PageNode): string {
  return typeof target === "string" ? target : target.id;
}
