// Colours for code: comments, strings, numbers and keywords, as most languages write them. Good enough to read by.
import type { Color } from "guppy";

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly color: Color;
}

const keywords =
  "abstract as async await break case catch class const continue def default delete do elif else enum export extends false finally fn for from func function if impl implements import in interface let match mod mut new nil none null of package private protected pub public readonly return self static struct super switch this throw trait true try type typeof undefined use var void where while with yield";

const pattern = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|^\s*#[^\n]*)`,
    String.raw`(?<string>"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\`(?:\\.|[^\`\\])*\`?)`,
    String.raw`(?<number>\b\d[\w.]*)`,
    String.raw`(?<keyword>\b(?:${keywords.replaceAll(" ", "|")})\b)`,
  ].join("|"),
  "gm",
);

const colors: Readonly<Record<string, Color>> = {
  comment: "textMuted",
  string: "success",
  number: "warning",
  keyword: "primary",
};

/** Files of code have these endings; others are plain text. */
const code = /\.(?:[cm]?[jt]sx?|json|rs|py|rb|go|c|h|cpp|java|kt|swift|css|sh|toml|ya?ml)$/;
const longest = 200_000;

export function highlight(name: string, text: string): readonly Span[] {
  if (!code.test(name) || text.length > longest) return [];
  const spans: Span[] = [];
  for (const { index, 0: found, groups = {} } of text.matchAll(pattern)) {
    const kind = Object.keys(colors).find((name) => groups[name] !== undefined);
    const color = kind === undefined ? undefined : colors[kind];
    if (color !== undefined) spans.push({ start: index, end: index + found.length, color });
  }
  return spans;
}
