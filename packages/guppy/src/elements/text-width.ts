// About how wide a line of text is in the bundled font: for widths that are chosen before anything is drawn.

/** Shares of the font's size, by the shape of the letter. */
const narrow = /[iljtf.,:;'|!()[\] ]/;
const wide = /[mwMWGOQ@%&]/;
const upper = /[A-Z0-9$#]/;

/** In logical px, rather too wide than too narrow. */
export function textWidth(text: string, size = 14): number {
  let width = 0;
  for (const letter of text) {
    if (narrow.test(letter)) width += 0.32;
    else if (wide.test(letter)) width += 0.9;
    else if (upper.test(letter)) width += 0.67;
    // What is not Latin is as wide as it is high, as most such scripts are.
    else width += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.58;
  }
  return Math.ceil(width * size);
}
