// What a menu holds: as programs write it, and as lines to draw, with what the commands of the app say at the moment.
import type { CommandOrigin, CommandState, Shell } from "../view/shell.ts";
import type { Check } from "./composite.ts";

export interface MenuAction {
  readonly type?: "item" | undefined;
  /** Tells it from the others of its menu; `onSelect` carries it. */
  readonly value: string;
  /** @default the value */
  readonly label?: string | undefined;
  /** An SVG, as those of `guppy/icons`. */
  readonly icon?: string | undefined;
  /** Shown at the end, as `Ctrl+S`; it presses nothing by itself. */
  readonly shortcut?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** It destroys something. @default false */
  readonly danger?: boolean | undefined;
  /** Whether it is ticked; left out, it is nothing to tick. */
  readonly checked?: boolean | undefined;
  /** One of several of which one is ticked. @default false */
  readonly radio?: boolean | undefined;
  /** A menu that opens beside it. */
  readonly items?: MenuItems | undefined;
}

export interface MenuSeparator {
  readonly type: "separator";
}

export interface MenuLabel {
  readonly type: "label";
  readonly label: string;
}

/** A command of the app: title, icon, keys, tick and whether it can be chosen are the command's. */
export interface MenuCommand<Id extends string = string> {
  readonly command: Id;
  /** What it is run with. */
  readonly args?: unknown;
  /** In place of the command's title. */
  readonly label?: string | undefined;
}

/** What every program has: done by guppy, in the window that has the keyboard. */
export type MenuRole =
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "selectAll"
  | "minimize"
  | "fullscreen"
  | "close"
  | "quit";

export interface MenuRoleItem {
  readonly role: MenuRole;
  readonly label?: string | undefined;
}

/** A menu beside an item, as `Open &Recent`. */
export interface SubMenu<Id extends string = string> {
  readonly label: string;
  readonly icon?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly items: MenuItems<Id>;
}

/** An item; a string is the id of a command, and `-` a line between items. */
export type MenuItem<Id extends string = string> =
  | Id
  | "-"
  | MenuAction
  | MenuSeparator
  | MenuLabel
  | MenuCommand<Id>
  | MenuRoleItem
  | SubMenu<Id>;

/** A function is asked when the menu opens. */
export type MenuItems<Id extends string = string> = readonly MenuItem<Id>[] | (() => readonly MenuItem[]);

export interface MenuEvent {
  /** Of an item that is a command it is the command's id. */
  readonly value: string;
}

export const menuRoles: readonly MenuRole[] = [
  "undo",
  "redo",
  "cut",
  "copy",
  "paste",
  "selectAll",
  "minimize",
  "fullscreen",
  "close",
  "quit",
];

/** The command that does what a role says. */
export function roleCommand(role: MenuRole): string {
  return `guppy.${role}`;
}

const deepest = 16;

export const menuItems: Check = (value) =>
  faultOfItems(value, 0) === undefined
    ? undefined
    : 'a list of command ids, "-", { value, label?, … }, { command }, { role }, { label, items }, { type: "separator" } or { type: "label", label }, with values that differ';

/** What is wrong with the items of a menu, in words. */
export function faultOfItems(items: unknown, depth: number): string | undefined {
  if (typeof items === "function") return undefined;
  if (!Array.isArray(items)) return "the items are not a list";
  if (depth > deepest) return `menus lie more than ${deepest} deep in each other`;
  const seen = new Set<unknown>();
  for (const item of items as readonly unknown[]) {
    const fault = faultOfItem(item, seen, depth);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfItem(item: unknown, seen: Set<unknown>, depth: number): string | undefined {
  if (typeof item === "string") return item === "" ? "an item is an empty string" : undefined;
  if (typeof item !== "object" || item === null) return `an item is ${String(item)}`;
  const { type, value, label, items, command, role } = item as Readonly<Record<string, unknown>>;
  if (type === "separator") return undefined;
  if (label !== undefined && typeof label !== "string") return "a label is not a string";
  if (type === "label") return label === undefined ? "a label has no text" : undefined;
  if (command !== undefined) return typeof command === "string" ? undefined : "a `command` is not a string";
  if (role !== undefined) {
    return menuRoles.includes(role as MenuRole)
      ? undefined
      : `there is no role \`${String(role)}\`: roles are ${menuRoles.join(", ")}`;
  }
  if (value === undefined && items === undefined) return "an item has no `value`, `command`, `role` or `items`";
  const name = value ?? label;
  if (typeof name !== "string") return "an item has no `value` and no `label`";
  if (seen.has(name)) return `two items have the value \`${name}\``;
  seen.add(name);
  return items === undefined ? undefined : faultOfItems(items, depth + 1);
}

/** A line of an open menu. */
export type MenuLine =
  | { readonly type: "separator" }
  | { readonly type: "label"; readonly label: string }
  | ({ readonly type: "item" } & MenuEntry);

export interface MenuEntry {
  /** Tells it from the others of its menu. */
  readonly value: string;
  readonly label: string;
  /** Where the letter of the label stands that chooses it; none for -1. */
  readonly mnemonic: number;
  readonly icon: string | undefined;
  readonly shortcut: string | undefined;
  readonly disabled: boolean;
  readonly danger: boolean;
  readonly checked: boolean | undefined;
  readonly radio: boolean;
  readonly items: MenuItems | undefined;
  /** The command to run, where it is one. */
  readonly command: { readonly id: string; readonly args: unknown } | undefined;
}

/** The lines of a menu that opens now. `hasMnemonics`: an `&` in labels stands before the letter that chooses the item. */
export function menuLines(items: MenuItems, shell: Pick<Shell, "command">, hasMnemonics = false): readonly MenuLine[] {
  const list = typeof items === "function" ? items() : items;
  const values = new Set<string>();
  return withoutIdleSeparators(
    list.flatMap((item): readonly MenuLine[] => {
      const line = lineOf(item, shell, hasMnemonics);
      if (line?.type !== "item") return line === undefined ? [] : [line];
      // The same command may stand there twice, with other args.
      let value = line.value;
      while (values.has(value)) value += "'";
      values.add(value);
      return [{ ...line, value }];
    }),
  );
}

function lineOf(item: MenuItem, shell: Pick<Shell, "command">, hasMnemonics: boolean): MenuLine | undefined {
  if (item === "-") return { type: "separator" };
  if (typeof item === "string") return commandLine({ command: item }, shell);
  if ("command" in item) return commandLine(item, shell);
  if ("role" in item) return commandLine({ command: roleCommand(item.role), label: item.label }, shell);
  if ("type" in item && item.type === "separator") return { type: "separator" };
  if ("type" in item && item.type === "label") return { type: "label", label: item.label };
  const own: Partial<MenuAction> = item as MenuAction;
  const words = own.label ?? own.value ?? "";
  const { text, mnemonic } = hasMnemonics ? readMnemonic(words) : { text: words, mnemonic: -1 };
  return {
    type: "item",
    value: own.value ?? words,
    label: text,
    mnemonic,
    icon: own.icon,
    shortcut: own.shortcut,
    disabled: own.disabled === true,
    danger: own.danger === true,
    checked: own.checked,
    radio: own.radio === true,
    items: own.items,
    command: undefined,
  };
}

/** None where the command's `when` does not hold. A command that does not exist is a line that can't be chosen. */
function commandLine({ command, args, label }: MenuCommand, shell: Pick<Shell, "command">): MenuLine | undefined {
  const state: CommandState | undefined = shell.command(command);
  if (state?.available === false) return undefined;
  const { text, mnemonic } = readMnemonic(label ?? state?.title ?? command);
  return {
    type: "item",
    value: command,
    label: text,
    mnemonic,
    icon: state?.icon,
    shortcut: args === undefined ? state?.keys : undefined,
    disabled: state?.enabled !== true,
    danger: false,
    checked: state?.checked,
    radio: state?.radio === true,
    items: undefined,
    command: { id: command, args },
  };
}

/** No separator stands at an end or beside another, as where all items of a group are hidden. */
function withoutIdleSeparators(lines: readonly MenuLine[]): readonly MenuLine[] {
  const kept = lines.filter((line, index) => line.type !== "separator" || lines[index - 1]?.type !== "separator");
  const first = kept.findIndex(({ type }) => type !== "separator");
  const last = kept.findLastIndex(({ type }) => type !== "separator");
  return first < 0 ? [] : kept.slice(first, last + 1);
}

/** `&File` is `File` with its first letter for a mnemonic; two `&` are one that is shown. */
export function readMnemonic(words: string): { readonly text: string; readonly mnemonic: number } {
  let text = "";
  let mnemonic = -1;
  for (let at = 0; at < words.length; at++) {
    const next = words[at + 1];
    if (words[at] === "&" && next !== undefined && next !== " ") {
      at++;
      if (next !== "&" && mnemonic < 0) mnemonic = text.length;
    }
    text += words[at];
  }
  return { text, mnemonic };
}

/** Does what an item is for; `select` hears of the value of each. */
export function chooseEntry(
  { command, value }: MenuEntry,
  shell: Shell,
  origin: CommandOrigin,
  select: ((event: MenuEvent) => unknown) | undefined,
): unknown {
  const heard = select?.({ value: command?.id ?? value });
  return command === undefined ? heard : shell.run(command.id, command.args, origin);
}

/** What is wrong with the menus of a bar, in words. */
export function faultOfMenus(menus: unknown): string | undefined {
  if (!Array.isArray(menus)) return "the menus are not a list";
  const seen = new Set<unknown>();
  for (const menu of menus as readonly unknown[]) {
    if (typeof menu !== "object" || menu === null) return `a menu is ${String(menu)}`;
    const { label, items } = menu as Readonly<Record<string, unknown>>;
    if (typeof label !== "string" || label === "") return "a menu has no `label`";
    if (seen.has(label)) return `two menus are called \`${label}\``;
    seen.add(label);
    const fault = faultOfItems(items, 0);
    if (fault !== undefined) return `in \`${label}\`, ${fault}`;
  }
  return undefined;
}
