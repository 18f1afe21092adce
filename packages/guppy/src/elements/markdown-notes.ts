// Quotes that begin with `[!NOTE]` and its like, which GitHub shows as notes.
import type { Token, Tokens } from "marked";

export const tones = {
  note: { title: "Note", border: "border-info", ink: "text-info" },
  tip: { title: "Tip", border: "border-success", ink: "text-success" },
  important: { title: "Important", border: "border-primary", ink: "text-link" },
  warning: { title: "Warning", border: "border-warning", ink: "text-warning" },
  caution: { title: "Caution", border: "border-danger", ink: "text-danger" },
} as const;

type Tone = keyof typeof tones;

const mark = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/iu;

/** The kind of note that a quote is, and what it says; no kind where it is a quote. */
export function noteOf(tokens: readonly Token[]): { readonly tone: Tone | undefined; readonly rest: readonly Token[] } {
  const [first, ...others] = tokens;
  const found = first?.type === "paragraph" ? mark.exec((first as Tokens.Paragraph).text) : null;
  if (found === null) return { tone: undefined, rest: tokens };
  const tone = (found[1] ?? "note").toLowerCase() as Tone;
  return { tone, rest: [withoutMark(first as Tokens.Paragraph, found[0].length), ...others] };
}

/** The mark is the beginning of the first text in the paragraph. */
function withoutMark(paragraph: Tokens.Paragraph, length: number): Tokens.Paragraph {
  const [first, ...others] = paragraph.tokens;
  if (first === undefined) return paragraph;
  const text = (first as Tokens.Text).text.slice(length);
  return { ...paragraph, tokens: [{ ...first, text } as Token, ...others] };
}
