// Lines of a keymap, from the program or from a user's file: each is looked at alone, so that one with a mistake costs no other.
import type { KeymapLine } from "./keymap.ts";
import { type Parsed, parseKeys, perhaps } from "./keymap-parse.ts";
import { parseWhen } from "./when-expressions.ts";

/** One line, as it is written. */
export interface KeymapEntry<Id extends string = string> {
  /** As `mod-s`, `ctrl-k ctrl-s`, `f5`. `mod` is Control, and Command on a Mac. */
  readonly keys: string;
  /** The id of a command; with a minus before it, what binds the keys to it so far is taken away. */
  readonly command: Id | `-${Id}`;
  /** Where it holds, as `focus == codeEditor && !sidebar`. */
  readonly when?: string | undefined;
  /** What the command is run with. */
  readonly args?: unknown;
}

/** A line that can't be used. */
export interface KeymapProblem {
  /** As `keymap.json:7`. */
  readonly source: string;
  /** From 1; none where it is not about a line. */
  readonly line: number | undefined;
  /** What is wrong, in a sentence. */
  readonly message: string;
}

const fields = ["keys", "command", "when", "args"];

/** Reads an entry; `commands` are the ids that there are. */
export function readEntry(entry: unknown, source: string, commands: Iterable<string>): Parsed<KeymapLine> {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    return no('a line is as { "keys": "mod-s", "command": "file.save" }');
  }
  const unknown = Object.keys(entry).find((key) => !fields.includes(key));
  if (unknown !== undefined) return no(`\`${unknown}\` is not known${perhaps(unknown, fields)}`);
  const { keys: keysText, command, when: whenText, args } = entry as Readonly<Record<string, unknown>>;
  if (typeof command !== "string" || command === "") return no("`command` is the id of a command");
  const ids = [...commands];
  const removes = command.startsWith("-") && !ids.includes(command);
  const id = removes ? command.slice(1) : command;
  if (!ids.includes(id)) return no(`there is no command \`${id}\`${perhaps(id, ids)}`);
  if (removes && keysText === undefined) return yes({ keys: undefined, removes: id });
  const keys = parseKeys(keysText);
  if (!keys.ok) return keys;
  if (removes) return yes({ keys: keys.value, removes: id });
  const when = whenText === undefined ? undefined : parseWhen(whenText);
  if (when?.ok === false) return when;
  return yes({ keys: keys.value, command: id, args, when: when?.value, source });
}

function yes(value: KeymapLine): Parsed<KeymapLine> {
  return { ok: true, value };
}

function no(why: string): Parsed<never> {
  return { ok: false, why };
}
