// What one Rust file says about modules: which it declares, what it defines, and which paths it names. Pure.
// Code that only tests see is left out: a test may know everything.
import { isString, rustTokens } from "./rust-tokens.ts";

export interface RustUse {
  readonly path: readonly string[];
  /** What the path is called here; undefined for `*`. */
  readonly name: string | undefined;
}

export interface RustModule {
  /** Names of the modules that have files of their own. */
  readonly declared: readonly string[];
  /** Modules written out between braces. */
  readonly inline: ReadonlyMap<string, RustModule>;
  /** Functions, types, constants, traits and macros at the top of the module. */
  readonly items: ReadonlySet<string>;
  readonly uses: readonly RustUse[];
  /** Every path with `crate`, `super` or `self` in front that stands in code, and every `use`. */
  readonly paths: readonly (readonly string[])[];
}

const itemWords = new Set(["fn", "struct", "enum", "union", "trait", "type", "const", "static", "macro_rules"]);
const roots = new Set(["crate", "super", "self"]);
const name = /^[\p{L}_]/u;
const opening: ReadonlySet<string | undefined> = new Set(["{", "(", "["]);
const closing: ReadonlySet<string | undefined> = new Set(["}", ")", "]"]);

export function parseRust(text: string): RustModule {
  const tokens = rustTokens(text).filter((token) => !isString(token));
  return readModule(tokens, 0).module;
}

function readModule(tokens: readonly string[], from: number): { readonly module: RustModule; readonly end: number } {
  const declared: string[] = [];
  const inline = new Map<string, RustModule>();
  const items = new Set<string>();
  const uses: RustUse[] = [];
  const paths: (readonly string[])[] = [];
  let depth = 0;
  let at = from;

  while (at < tokens.length) {
    const token = tokens[at] ?? "";
    const next = tokens[at + 1] ?? "";
    if (token === "#" && (next === "[" || next === "!")) {
      const inner = next === "!";
      const end = endOfGroup(tokens, at + (inner ? 2 : 1));
      const forTests = isForTests(tokens.slice(at, end));
      if (forTests && inner) return { module: nothing, end: tokens.length };
      at = forTests ? endOfItem(tokens, end) : end;
    } else if (token === "mod" && tokens[at + 2] === ";") {
      declared.push(next);
      at += 3;
    } else if (token === "mod" && tokens[at + 2] === "{") {
      const read = readModule(tokens, at + 3);
      inline.set(next, read.module);
      at = read.end;
    } else if (token === "use") {
      const end = tokens.indexOf(";", at);
      const found = useTree(tokens.slice(at + 1, end < 0 ? undefined : end));
      paths.push(...found.map(({ path }) => path));
      if (depth === 0) uses.push(...found);
      at = end < 0 ? tokens.length : end + 1;
    } else if (roots.has(token) && next === "::" && tokens[at - 1] !== "::") {
      const path = pathAt(tokens, at);
      // `pub(in crate::tree)` says who may look in, not what is used.
      if (tokens[at - 1] !== "in") paths.push(path);
      at += path.length * 2 - 1;
    } else {
      if (depth === 0 && itemWords.has(token)) {
        const called = token === "macro_rules" ? tokens[at + 2] : next === "mut" ? tokens[at + 2] : next;
        if (called !== undefined && name.test(called) && !itemWords.has(called)) items.add(called);
      }
      if (opening.has(token)) depth += 1;
      if (closing.has(token)) depth -= 1;
      at += 1;
      if (depth < 0) break;
    }
  }
  return { module: { declared, inline, items, uses, paths }, end: at };
}

const nothing: RustModule = { declared: [], inline: new Map(), items: new Set(), uses: [], paths: [] };

function isForTests(attribute: readonly string[]): boolean {
  return attribute.includes("cfg") && attribute.includes("test") && !attribute.includes("not");
}

/** Behind the group that opens at `at`. */
function endOfGroup(tokens: readonly string[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    if (opening.has(tokens[index])) depth += 1;
    if (closing.has(tokens[index])) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

/** Behind an item, a field or a statement, further attributes included. */
function endOfItem(tokens: readonly string[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (closing.has(token)) return at;
    if (token === ";" || token === ",") return at + 1;
    const end = opening.has(token) ? endOfGroup(tokens, at) : at + 1;
    if (token === "{" && tokens[end] !== ";") return end;
    at = end;
  }
  return at;
}

function pathAt(tokens: readonly string[], at: number): string[] {
  const path = [tokens[at] ?? ""];
  for (let index = at; tokens[index + 1] === "::" && name.test(tokens[index + 2] ?? ""); index += 2) {
    path.push(tokens[index + 2] ?? "");
  }
  return path;
}

/** `a::{b, c::*, self as d}` is `a::b`, all of `a::c`, and `a` by the name of `d`. */
function useTree(tokens: readonly string[], before: readonly string[] = []): RustUse[] {
  const path = [...before];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (token === "*") return [{ path, name: undefined }];
    if (token === "{")
      return branches(tokens.slice(at + 1, endOfGroup(tokens, at) - 1)).flatMap((one) => useTree(one, path));
    if (token === "as") return [{ path, name: tokens[at + 1] ?? "_" }];
    // In front of everything `::` means another crate, of whatever name.
    if (token === "::" && path.length === 0) return [];
    if (token !== "::" && !(token === "self" && path.length > 0)) path.push(token);
  }
  const last = path.at(-1);
  return last === undefined ? [] : [{ path, name: last }];
}

function branches(tokens: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (opening.has(token)) depth += 1;
    if (closing.has(token)) depth -= 1;
    if (token === "," && depth === 0) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((branch) => branch.length > 0);
}
