// All that an app knows of its commands while it runs: their table, what of it is switched off, its own context, its keys from
// all sources, and what was run. Windows ask here through `window-shell.ts`.

import type { Menu } from "../elements/menu-bar.ts";
import { GuppyError } from "../errors.ts";
import type { ShortcutKeys } from "../generated/requests.ts";
import type { EditAction } from "../generated/values.ts";
import type { CommandOrigin, CommandState } from "../view/shell.ts";
import { type Command, type CommandTable, readCommands, stateOf, unknownCommand } from "./commands.ts";
import {
  type Binding,
  bindingsFor,
  conflictsOf,
  declaredKeys,
  type KeyConflict,
  type KeymapLine,
  keysOf,
  layered,
} from "./keymap.ts";
import type { KeymapEntry, KeymapProblem } from "./keymap-lines.ts";
import { readEntry } from "./keymap-lines.ts";
import { readKeymapText } from "./keymap-text.ts";
import { checkMenus, rolesIn } from "./menus.ts";
import { roleCommands, roleKeys } from "./roles.ts";
import type { WindowHandle } from "./types.ts";
import { type Context, type ContextValue, focusContext, holds } from "./when-expressions.ts";

export interface CommandsSpec {
  readonly commands?: CommandTable | undefined;
  readonly keymap?: readonly KeymapEntry[] | undefined;
  readonly menus?: readonly Menu[] | undefined;
  readonly context?: Context | undefined;
}

/** What commands need of the app around them. */
export interface CommandsHost {
  /** A window of the app; none of that id, or none at all where `id` is left out. */
  readonly windowOf: (id: string | undefined) => WindowHandle | undefined;
  readonly close: (id: string) => unknown;
  readonly quit: () => unknown;
  readonly report: (problem: string) => void;
}

/** From where a command is looked at. */
export interface Place {
  readonly window: string;
  /** The kind of the node that has the focus. */
  readonly focus: string;
}

export interface AppCommands {
  readonly isEmpty: boolean;
  readonly menus: () => readonly Menu[];
  readonly recent: () => readonly string[];
  readonly stateOf: (id: string, place: Place) => CommandState | undefined;
  readonly states: (place: Place) => readonly CommandState[];
  /** The binding that keys lead to now. */
  readonly match: (keys: string, place: Place) => Binding | undefined;
  readonly declared: (window: string) => readonly ShortcutKeys[];
  /** Runs a command where it can be run. @returns whether it could, and what it gave. */
  readonly run: (id: string, args: unknown, origin: CommandOrigin, place: Place) => Ran;
  readonly setEnabled: (id: string, enabled: boolean) => void;
  readonly setContext: (values: Context, window?: string) => void;
  readonly setUserKeymap: (text: string, name: string) => void;
  readonly noteProblem: (problem: KeymapProblem) => void;
  readonly bindings: () => readonly Binding[];
  readonly conflicts: () => readonly KeyConflict[];
  readonly problems: () => readonly KeymapProblem[];
  /** Asks all windows to look again. */
  readonly changed: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** How a window edits what has the focus in it; the returned function takes it away. */
  readonly attach: (window: string, edit: (action: EditAction) => unknown) => () => void;
}

export type Ran = { readonly ran: false } | { readonly ran: true; readonly result: unknown };

const mostRecent = 20;
const appSource = "the app's keymap";

/** @throws GuppyError where the table, the keymap or the menus have a mistake. */
export function createAppCommands(
  { commands: table = {}, keymap = [], menus = [], context: given = {} }: CommandsSpec,
  host: CommandsHost,
): AppCommands {
  const edits = new Map<string, (action: EditAction) => unknown>();
  const own = roleCommands({
    edit: (action, { window }) => edits.get(window?.id ?? "")?.(action),
    close: ({ window }) => host.close(window?.id ?? ""),
    quit: host.quit,
  });
  const commands = readCommands(table, own);
  const ids: ReadonlySet<string> = new Set(commands.keys());
  checkMenus(menus, ids);
  const base: readonly KeymapLine[] = [...roleKeys(rolesIn(menus))];
  const appLines = readAppKeymap(keymap, ids);
  const disabled = new Set<string>();
  const contexts = new Map<string | undefined, Context>([[undefined, checkContext(given)]]);
  const listeners = new Set<() => void>();
  let problems: readonly KeymapProblem[] = [];
  let bindings = layered([base, appLines]);
  let recent: readonly string[] = [];

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const contextOf = ({ window, focus }: Place): Context => ({
    ...contexts.get(undefined),
    ...contexts.get(window),
    ...focusContext(focus, window),
  });
  const lookAt = (command: Command, place: Place): CommandState =>
    stateOf(command, contextOf(place), disabled.has(command.id), keysOf(bindings, command.id)?.label);
  const known = (id: string): Command => {
    const command = commands.get(id);
    if (command === undefined) throw unknownCommand(id, ids);
    return command;
  };
  const canRun = (id: string, place: Place): boolean => {
    const command = commands.get(id);
    const state = command && lookAt(command, place);
    return state?.enabled === true && state.available;
  };
  for (const { keys, winner, loser } of conflictsOf(bindings)) {
    host.report(
      `${keys} is bound twice: to \`${winner.command}\` (${winner.source}), and to \`${loser.command}\` (${loser.source}), which is not reached.`,
    );
  }

  return {
    isEmpty: Object.keys(table).length === 0 && keymap.length === 0 && menus.length === 0,
    menus: () => menus,
    recent: () => recent,
    stateOf(id, place) {
      const command = commands.get(id);
      return command && lookAt(command, place);
    },
    states: (place) => [...commands.values()].map((command) => lookAt(command, place)),

    match: (keys, place) =>
      bindingsFor(bindings, keys).find(({ command, when }) => holds(when, contextOf(place)) && canRun(command, place)),

    declared: (window) =>
      declaredKeys(bindings, window, contextOf({ window, focus: "" }), (id) => commands.get(id)?.when),

    run(id, args, origin, place) {
      const { spec } = known(id);
      if (!canRun(id, place)) return { ran: false };
      if (spec.palette !== false) recent = [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent);
      const result = spec.run({ command: id, window: host.windowOf(place.window), args, origin });
      return { ran: true, result };
    },

    setEnabled(id, enabled) {
      known(id);
      if (enabled) disabled.delete(id);
      else disabled.add(id);
      changed();
    },
    setContext(values, window) {
      contexts.set(window, { ...contexts.get(window), ...checkContext(values) });
      changed();
    },

    setUserKeymap(text, name) {
      const read = readKeymapText(text, name, ids);
      problems = read.problems;
      for (const { source, message } of problems) host.report(`${source}: ${message}.`);
      bindings = layered([base, appLines, read.lines]);
      changed();
    },
    noteProblem(problem) {
      problems = [problem];
      host.report(`${problem.source}: ${problem.message}.`);
      changed();
    },
    bindings: () => bindings,
    conflicts: () => conflictsOf(bindings),
    problems: () => problems,

    changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    attach(window, edit) {
      edits.set(window, edit);
      return () => {
        edits.delete(window);
        contexts.delete(window);
      };
    },
  };
}

/** Those of a window that belongs to no app: guppy's own. */
export function ownCommands(close: () => unknown): AppCommands {
  return createAppCommands({}, { windowOf: () => undefined, close, quit: close, report: () => undefined });
}

function readAppKeymap(keymap: readonly KeymapEntry[], ids: ReadonlySet<string>): readonly KeymapLine[] {
  if (!Array.isArray(keymap)) throw invalid('`keymap` is a list: `[{ keys: "mod-s", command: "file.save" }]`.');
  return keymap.map((entry: unknown, index) => {
    const read = readEntry(entry, `${appSource}, entry ${index + 1}`, ids);
    if (read.ok) return read.value;
    throw invalid(`Entry ${index + 1} of the \`keymap\` can't be used: ${read.why}.`);
  });
}

const given: ReadonlySet<string> = new Set(["focus", "editing", "window"]);

function checkContext(values: Context): Context {
  for (const [name, value] of Object.entries(values) as [string, ContextValue | undefined][]) {
    if (given.has(name)) throw invalid(`The context can't have a \`${name}\`: guppy gives it.`);
    if (value === undefined || ["string", "number", "boolean"].includes(typeof value)) continue;
    throw invalid(`\`${name}\` of the context is no string, number or boolean.`);
  }
  return values;
}

function invalid(message: string): GuppyError {
  return new GuppyError("GUPPY_INVALID_OPTIONS", message);
}
