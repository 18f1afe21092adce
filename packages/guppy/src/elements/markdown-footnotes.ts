// Footnotes of Markdown, which `marked` does not read: `[^name]` in a text, and `[^name]: what it says` as a block. They are
// numbered as a reader meets them, and stand below the document.
import type { MarkedToken, Token, TokenizerAndRendererExtension } from "marked";

export interface Footnote {
  readonly type: "footnote";
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

export interface FootnoteMark {
  readonly type: "footnoteMark";
  readonly raw: string;
  readonly label: string;
}

const definition = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?! {0,3}\[\^)[ \t]*[^\s][^\n]*)*)(?:\n+|$)/u;
const mark = /^\[\^([^\]\s]+)\]/u;

export const footnotes: readonly TokenizerAndRendererExtension[] = [
  {
    name: "footnote",
    level: "block",
    childTokens: ["tokens"],
    tokenizer(source) {
      const [raw, label = "", text = ""] = definition.exec(source) ?? [];
      if (raw === undefined) return undefined;
      const token: Footnote = { type: "footnote", raw, label: label.toLowerCase(), tokens: [] };
      this.lexer.inline(text, token.tokens);
      return token;
    },
  },
  {
    name: "footnoteMark",
    level: "inline",
    start: (source) => {
      const at = source.indexOf("[^");
      return at < 0 ? undefined : at;
    },
    tokenizer(source): FootnoteMark | undefined {
      const [raw, label = ""] = mark.exec(source) ?? [];
      return raw === undefined ? undefined : { type: "footnoteMark", raw, label: label.toLowerCase() };
    },
  },
];

export function isFootnote(token: { readonly type: string }): token is Footnote {
  return token.type === "footnote";
}

export function isFootnoteMark(token: { readonly type: string }): token is FootnoteMark {
  return token.type === "footnoteMark";
}

export interface NumberedFootnote {
  readonly number: number;
  readonly note: Footnote;
}

/** Those that something refers to, by their labels, in the order in which a reader meets them. */
export function numbered(tokens: readonly MarkedToken[]): ReadonlyMap<string, NumberedFootnote> {
  const notes = new Map<string, Footnote>();
  for (const token of tokens as readonly { readonly type: string }[]) {
    // The first of a name holds, as of addresses.
    if (isFootnote(token) && !notes.has(token.label)) notes.set(token.label, token);
  }
  const found = new Map<string, NumberedFootnote>();
  if (notes.size === 0) return found;
  const meet = (token: unknown): void => {
    for (const label of labelsIn(token)) {
      const note = notes.get(label);
      if (note === undefined || found.has(label)) continue;
      found.set(label, { number: found.size + 1, note });
    }
  };
  for (const token of tokens) if (!isFootnote(token as { readonly type: string })) meet(token);
  // A note may refer to others, which are added while this goes on.
  for (const { note } of found.values()) meet(note);
  return found;
}

const known = new WeakMap<object, readonly string[]>();

/** The labels of the marks in a token; remembered, as most blocks are the same from one reading to the next. */
function labelsIn(token: unknown): readonly string[] {
  if (typeof token !== "object" || token === null) return [];
  const before = known.get(token);
  if (before !== undefined) return before;
  const { type, label, ...parts } = token as { readonly type?: unknown; readonly label?: unknown };
  const labels =
    type === "footnoteMark" && typeof label === "string" ? [label] : Object.values(parts).flatMap(labelsIn);
  known.set(token, labels);
  return labels;
}
