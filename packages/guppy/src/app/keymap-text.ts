// The text of a user's keymap file: a JSON list with a line for each binding, taken apart so that a mistake in one line leaves
// the others as they are.
import type { KeymapLine } from "./keymap.ts";
import { type KeymapProblem, readEntry } from "./keymap-lines.ts";

export interface ReadKeymap {
  readonly lines: readonly KeymapLine[];
  readonly problems: readonly KeymapProblem[];
}

/** More lines than any keyboard has keys. */
const mostEntries = 4096;

/** `name` is what the file is called in problems. */
export function readKeymapText(text: string, name: string, commands: Iterable<string>): ReadKeymap {
  const ids = [...commands];
  const lines: KeymapLine[] = [];
  const problems: KeymapProblem[] = [];
  const refuse = (line: number | undefined, message: string): void => {
    problems.push({ source: line === undefined ? name : `${name}:${line}`, line, message });
  };
  const { entries, stray } = splitEntries(text);
  for (const { line, what } of stray) refuse(line, `\`${what}\` stands outside of the lines`);
  if (entries.length > mostEntries) refuse(undefined, `it has more than ${mostEntries} lines; the others are left out`);
  for (const { line, text: own } of entries.slice(0, mostEntries)) {
    let entry: unknown;
    try {
      entry = JSON.parse(own.replace(/,\s*}$/, "}"));
    } catch {
      refuse(line, `\`${shortened(own)}\` is no JSON object`);
      continue;
    }
    const read = readEntry(entry, `${name}:${line}`, ids);
    if (read.ok) lines.push(read.value);
    else refuse(line, read.why);
  }
  return { lines, problems };
}

interface Piece {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

interface Pieces {
  readonly entries: readonly Piece[];
  /** What stands between them and is neither a comma nor a comment. */
  readonly stray: readonly { readonly line: number; readonly what: string }[];
}

/**
 * The objects of a list, by their braces. A string ends with its line at the latest, and a line that begins with `{` begins an
 * object even if the one before has no end.
 */
function splitEntries(text: string): Pieces {
  const entries: Piece[] = [];
  const stray: { readonly line: number; readonly what: string }[] = [];
  let open: { readonly line: number; text: string; depth: number } | null = null;
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const row = withoutComment(whole);
    if (open !== null && row.trimStart().startsWith("{")) {
      entries.push({ line: open.line, text: open.text });
      open = null;
    }
    let between = "";
    let inString = false;
    for (let at = 0; at < row.length; at++) {
      const sign = row[at] ?? "";
      if (sign === '"' && !isEscaped(row, at)) inString = !inString;
      if (open === null) {
        if (sign === "{" && !inString) open = { line, text: sign, depth: 1 };
        else between += sign;
        continue;
      }
      open.text += sign;
      if (inString) continue;
      if (sign === "{") open.depth++;
      else if (sign === "}") open.depth--;
      if (open.depth === 0) {
        entries.push({ line: open.line, text: open.text });
        open = null;
      }
    }
    if (open !== null) open.text += "\n";
    const what = between.replace(/[\s,[\]]/g, "");
    if (what !== "") stray.push({ line, what });
  }
  if (open !== null) entries.push({ line: open.line, text: open.text });
  return { entries, stray };
}

function isEscaped(row: string, at: number): boolean {
  let slashes = 0;
  while (row[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** The line without what follows two slashes outside of a string. */
function withoutComment(row: string): string {
  let inString = false;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '"' && !isEscaped(row, at)) inString = !inString;
    if (!inString && row.startsWith("//", at)) return row.slice(0, at);
  }
  return row;
}

function shortened(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  return one.length > 60 ? `${one.slice(0, 60)}…` : one;
}
