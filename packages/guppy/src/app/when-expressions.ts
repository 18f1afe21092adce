// `when` of commands and keys: `focus == codeEditor && !sidebar`. Parsed once, asked often. Names are `focus`, `editing`,
// `window`, and those that the app has put into its context.
import type { Parsed } from "./keymap-parse.ts";

export type ContextValue = string | number | boolean;

/** What holds at a moment. A name that is not there is false. */
export type Context = Readonly<Record<string, ContextValue | undefined>>;

export type When =
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "not"; readonly of: When }
  | { readonly type: "and" | "or"; readonly left: When; readonly right: When }
  | { readonly type: "is" | "isNot"; readonly name: string; readonly value: string };

interface Token {
  readonly text: string;
  readonly isWord: boolean;
  readonly isString: boolean;
}

const longest = 1000;

/** @returns why not, in words, for a text that is no expression. */
export function parseWhen(text: unknown): Parsed<When> {
  if (typeof text !== "string") return { ok: false, why: "`when` is a string, as `focus == codeEditor`" };
  if (text.length > longest) return { ok: false, why: `\`when\` is longer than ${longest} characters` };
  try {
    const tokens = tokenize(text);
    let at = 0;
    const peek = (): string | undefined => {
      const token = tokens[at];
      return token === undefined || token.isWord ? undefined : token.text;
    };
    const take = (sign: string): boolean => {
      if (peek() !== sign) return false;
      at += 1;
      return true;
    };
    const or = (): When => {
      let left = and();
      while (take("||")) left = { type: "or", left, right: and() };
      return left;
    };
    const and = (): When => {
      let left = not();
      while (take("&&")) left = { type: "and", left, right: not() };
      return left;
    };
    const not = (): When => {
      if (take("!")) return { type: "not", of: not() };
      if (take("(")) {
        const inside = or();
        if (!take(")")) throw new SyntaxError("a `)` is missing");
        return inside;
      }
      const name = tokens[at];
      if (name === undefined) throw new SyntaxError("it ends too early");
      if (!name.isWord || name.isString) throw new SyntaxError(`there is \`${name.text}\` where a name is expected`);
      at += 1;
      const compare = peek();
      if (compare !== "==" && compare !== "!=") return { type: "name", name: name.text };
      at += 1;
      const value = tokens[at];
      if (value === undefined || !value.isWord) throw new SyntaxError(`after \`${compare}\` a value is missing`);
      at += 1;
      return { type: compare === "==" ? "is" : "isNot", name: name.text, value: value.text };
    };
    const value = or();
    const rest = tokens[at];
    if (rest !== undefined) throw new SyntaxError(`\`${rest.text}\` is too much`);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, why: `\`${text}\` is no condition: ${error.message}` };
  }
}

const pattern = /\s*(?:(&&|\|\||==|!=|!|\(|\))|'([^']*)'|"([^"]*)"|([\w.:@/-]+))/y;

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (text.slice(pattern.lastIndex).trim() !== "") {
    const from = pattern.lastIndex;
    const found = pattern.exec(text);
    if (found === null) throw new SyntaxError(`\`${text.slice(from).trim()}\` is not understood`);
    const [, sign, single, double, word] = found;
    const quoted = single ?? double;
    tokens.push({ text: sign ?? quoted ?? word ?? "", isWord: sign === undefined, isString: quoted !== undefined });
  }
  return tokens;
}

export function holds(when: When | undefined, context: Context): boolean {
  if (when === undefined) return true;
  switch (when.type) {
    case "name":
      return Boolean(contextValue(context, when.name));
    case "not":
      return !holds(when.of, context);
    case "and":
      return holds(when.left, context) && holds(when.right, context);
    case "or":
      return holds(when.left, context) || holds(when.right, context);
    case "is":
      return String(contextValue(context, when.name) ?? "") === when.value;
    case "isNot":
      return String(contextValue(context, when.name) ?? "") !== when.value;
  }
}

function contextValue(context: Context, name: string): ContextValue | undefined {
  return Object.hasOwn(context, name) ? context[name] : undefined;
}

/** What stands for no element in `focus`. */
export const noFocus = "none";

/** Kinds whose text the user edits. */
export const editingKinds: readonly string[] = ["codeEditor", "textarea", "textInput"];

/** The names that guppy gives. */
export function focusContext(focus: string, window: string): Context {
  return { focus, window, editing: editingKinds.includes(focus) };
}
