// What a string of the schema must be beyond its type: checked here, so that a mistake has the path to its node and the native
// side gets only what it can use.
import { Fault } from "./fault.ts";

/** Checks a string that has a format; `name` is the prop's. */
export function checkFormat(name: string, format: "regexp" | "mask", text: string): void {
  if (format === "regexp") checkPattern(name, text);
  else if (text === "") throw wrong(name, "is empty", 'Write a template such as "(999) 999-9999", or leave it out.');
}

/** Groups that look around, and references to groups: the native engine matches in one pass and has neither. */
const beyond = /(?<!\\)(?:\\\\)*(?:\(\?<?[=!]|\\(?:[1-9]|k<))/;

function checkPattern(name: string, source: string): void {
  try {
    new RegExp(source, "v");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong(name, `is no regular expression: ${reason}`, "Escape what should stand for itself, as in `\\\\(`.");
  }
  if (beyond.test(source)) {
    throw wrong(name, "looks around or refers back", "Say it without; or check the text in `onChange`.");
  }
}

function wrong(name: string, what: string, next: string): Fault {
  return new Fault("GUPPY_INVALID_VALUE", `\`${name}\` ${what}`, next, { name });
}
