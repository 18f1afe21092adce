// What stands in a line of Markdown, as runs: text that looks alike from its beginning to its end, breaks, and pictures.
import type { MarkedToken, Token } from "marked";
import { type FootnoteMark, isFootnoteMark } from "./markdown-footnotes.ts";
import { markdownLibrary } from "./markdown-library.ts";

export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  /** Where it leads; undefined for what is no link. */
  readonly href: string | undefined;
}

export interface TextRun extends RunStyle {
  readonly type: "text";
  readonly text: string;
  /** The label of the footnote that it marks. */
  readonly note?: string;
}

export interface ImageRun {
  readonly type: "image";
  readonly src: string;
  readonly alt: string;
  /** Where a click on it leads. */
  readonly href: string | undefined;
}

export type Run = TextRun | ImageRun;

const plain: RunStyle = { bold: false, italic: false, struck: false, code: false, href: undefined };

/** Runs that look alike and follow each other are one. */
export function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (const run of flat(tokens, plain)) {
    const last = runs.at(-1);
    if (run.type === "text" && last?.type === "text" && looksAlike(run, last)) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  }
  return runs;
}

/** What is read of runs, without how it looks. */
export function plainText(tokens: readonly Token[]): string {
  return runsOf(tokens)
    .map((run) => (run.type === "image" ? run.alt : run.note === undefined ? run.text : ""))
    .join("");
}

function* flat(tokens: readonly Token[], style: RunStyle): Generator<Run> {
  for (const token of tokens as readonly MarkedToken[]) {
    if (isFootnoteMark(token as Token)) {
      yield { ...style, type: "text", text: token.raw, note: (token as Token as FootnoteMark).label };
      continue;
    }
    switch (token.type) {
      case "strong":
        yield* flat(token.tokens, { ...style, bold: true });
        break;
      case "em":
        yield* flat(token.tokens, { ...style, italic: true });
        break;
      case "del":
        yield* flat(token.tokens, { ...style, struck: true });
        break;
      case "link":
        yield* flat(token.tokens, { ...style, href: decoded(token.href) });
        break;
      case "image":
        yield { type: "image", src: decoded(token.href), alt: decoded(token.text), href: style.href };
        break;
      case "codespan":
        yield { ...style, type: "text", code: true, text: token.text };
        break;
      case "br":
        yield { ...style, type: "text", text: "\n" };
        break;
      case "escape":
        yield { ...style, type: "text", text: token.text };
        break;
      case "html":
        yield* html(token.raw, style);
        break;
      case "checkbox":
        break;
      case "text":
        if (token.tokens !== undefined) yield* flat(token.tokens, style);
        else yield { ...style, type: "text", text: softened(decoded(token.text)) };
        break;
      case "paragraph":
        yield* flat(token.tokens, style);
        break;
      default:
        yield { ...style, type: "text", text: softened(token.raw) };
    }
  }
}

/** HTML is not run: a comment says nothing, `<br>` ends a line, and all else shows as it is written. */
function* html(raw: string, style: RunStyle): Generator<Run> {
  if (/^<br\s*\/?>$/iu.test(raw)) yield { ...style, type: "text", text: "\n" };
  else if (!isComment(raw)) yield { ...style, type: "text", text: raw };
}

export function isComment(raw: string): boolean {
  return /^\s*<!--[\s\S]*?-->\s*$/u.test(raw);
}

function decoded(text: string): string {
  return text.includes("&") ? markdownLibrary().decodeHTML(text) : text;
}

/** A line that ends without a mark goes on as the same one. */
function softened(text: string): string {
  return text.replace(/ *\n */gu, " ");
}

function looksAlike(a: TextRun, b: TextRun): boolean {
  if (a.note !== undefined || b.note !== undefined) return false;
  return a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.code === b.code && a.href === b.href;
}
