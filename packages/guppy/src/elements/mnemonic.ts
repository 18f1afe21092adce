// Text of which some letters stand out: the letter that chooses a line of a menu, the letters that a search has found.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";

/** The letter at `mnemonic` is underlined; -1 is none. */
export function mnemonicText(label: string, mnemonic: number, className: string): Element {
  return mnemonic < 0 ? base.text({ class: className }, label) : markedText(label, [mnemonic], className, "underline");
}

/** The letters at these places wear `mark`. */
export function markedText(label: string, places: readonly number[], className: string, mark: string): Element {
  if (places.length === 0) return base.text({ class: className }, label);
  const marked = new Set(places);
  const parts: { text: string; readonly isMarked: boolean }[] = [];
  for (let at = 0; at < label.length; at++) {
    const isMarked = marked.has(at);
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) last.text += label[at];
    else parts.push({ text: label[at] ?? "", isMarked });
  }
  return base.richText(
    { class: className },
    parts.map(({ text, isMarked }, index) =>
      base.span({ key: String(index), class: isMarked ? mark : undefined }, text),
    ),
  );
}
