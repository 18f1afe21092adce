// The commands of an app as its author writes them, checked, and what is known of each at a moment.
import { didYouMean, GuppyError } from "../errors.ts";
import type { CommandOrigin, CommandState } from "../view/shell.ts";
import { checkKeys } from "./options.ts";
import type { WindowHandle } from "./types.ts";
import { type Context, holds, parseWhen, type When } from "./when-expressions.ts";

/** What a command is run with. */
export interface CommandCall {
  /** Its id. */
  readonly command: string;
  /** The window that has the keyboard, or had it last; none while there is no window. */
  readonly window: WindowHandle | undefined;
  readonly args: unknown;
  readonly origin: CommandOrigin;
}

/** Something that is so or not, or a function that says so at each look. */
export type Fact = boolean | ((context: Context) => boolean);

export interface CommandSpec {
  /** What menus, buttons and the palette call it. An `&` stands before the letter that chooses it in a menu. */
  readonly title: string;
  /** Shown beside the title in the palette, and searched too. */
  readonly description?: string | undefined;
  /** An SVG, as those of `guppy/icons`. */
  readonly icon?: string | undefined;
  /**
   * Whether it can be run. What can't is shown greyed out.
   * @default true
   */
  readonly enabled?: Fact | undefined;
  /** Whether it is ticked; left out, it is nothing to tick. */
  readonly checked?: Fact | undefined;
  /**
   * One of several of which one is ticked.
   * @default false
   */
  readonly radio?: boolean | undefined;
  /** Where there is such a command at all, as `focus == codeEditor`. Elsewhere menus and the palette leave it out and its keys are free. */
  readonly when?: string | undefined;
  /**
   * Whether the palette offers it.
   * @default true
   */
  readonly palette?: boolean | undefined;
  readonly run: (call: CommandCall) => unknown;
}

export type CommandTable = Readonly<Record<string, CommandSpec>>;

/** A command whose `when` has been read. */
export interface Command {
  readonly id: string;
  readonly spec: CommandSpec;
  readonly when: When | undefined;
}

const specKeys = ["title", "description", "icon", "enabled", "checked", "radio", "when", "palette", "run"] as const;
const facts = ["enabled", "checked"] as const;
const flags = ["radio", "palette"] as const;
const texts = ["description", "icon"] as const;

/** Ids of guppy's own commands, as `guppy.copy`. */
const ownPrefix = "guppy.";

/** @throws GuppyError `GUPPY_INVALID_OPTIONS` that names the command and what is wrong with it. */
export function readCommands(table: unknown, own: CommandTable): ReadonlyMap<string, Command> {
  if (typeof table !== "object" || table === null || Array.isArray(table)) {
    throw invalid('`commands` is a table: `{ "file.save": { title: "Save", run() {} } }`.');
  }
  const commands = new Map<string, Command>();
  for (const [id, spec] of Object.entries(own)) commands.set(id, { id, spec, when: undefined });
  for (const [id, spec] of Object.entries(table as Readonly<Record<string, unknown>>)) {
    if (id === "" || /\s/.test(id) || id.startsWith("-")) {
      throw invalid(`The command \`${id}\` has an id with a space in it, with a minus before it, or without a letter.`);
    }
    if (id.startsWith(ownPrefix)) throw invalid(`The command \`${id}\` has an id that begins with \`${ownPrefix}\`.`);
    commands.set(id, readCommand(id, spec));
  }
  return commands;
}

function readCommand(id: string, value: unknown): Command {
  checkKeys(`the command \`${id}\``, value, specKeys);
  const spec = value as Readonly<Record<string, unknown>>;
  const where = `of the command \`${id}\``;
  if (typeof spec["title"] !== "string" || spec["title"] === "") throw invalid(`The \`title\` ${where} is missing.`);
  if (typeof spec["run"] !== "function") throw invalid(`The \`run\` ${where} is not a function.`);
  for (const name of facts) {
    if (![undefined, true, false].includes(spec[name] as undefined) && typeof spec[name] !== "function") {
      throw invalid(`\`${name}\` ${where} takes true, false or a function.`);
    }
  }
  for (const name of flags) {
    if (![undefined, true, false].includes(spec[name] as undefined)) {
      throw invalid(`\`${name}\` ${where} takes true or false.`);
    }
  }
  for (const name of texts) {
    if (spec[name] !== undefined && typeof spec[name] !== "string")
      throw invalid(`\`${name}\` ${where} takes a string.`);
  }
  const when = spec["when"] === undefined ? undefined : parseWhen(spec["when"]);
  if (when?.ok === false) throw invalid(`The \`when\` ${where} can't be read: ${when.why}.`);
  return { id, spec: value as CommandSpec, when: when?.value };
}

/** What a command is in a window whose context this is. */
export function stateOf(
  { id, spec, when }: Command,
  context: Context,
  disabled: boolean,
  keys: string | undefined,
): CommandState {
  const { title, description, icon, enabled = true, checked, radio = false, palette = true } = spec;
  return {
    id,
    title,
    description,
    icon,
    enabled: !disabled && isSo(enabled, context),
    checked: checked === undefined ? undefined : isSo(checked, context),
    radio,
    keys,
    available: holds(when, context),
    listed: palette,
  };
}

function isSo(fact: Fact, context: Context): boolean {
  return typeof fact === "function" ? fact(context) : fact;
}

export function unknownCommand(id: string, known: Iterable<string>): GuppyError {
  return new GuppyError("GUPPY_NOT_FOUND", `The app has no command \`${id}\`.${didYouMean(id, known)}`, {
    details: { command: id },
  });
}

function invalid(message: string): GuppyError {
  return new GuppyError("GUPPY_INVALID_OPTIONS", message);
}
