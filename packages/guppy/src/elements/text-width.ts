// About how wide a text is in the bundled font, for room that has to be known before anything is drawn. Pure.

const narrow = /[.,:;'’|!ijlI ]/u;
const wide = /[mwMW%@]/u;

/** Px, rather too many than too few. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

function letterWidth(letter: string): number {
  if (narrow.test(letter)) return 0.31;
  if (wide.test(letter)) return 0.93;
  const code = letter.codePointAt(0) ?? 0;
  // What is not written in the letters of Europe is about as wide as it is high.
  if (code > 0x5_00) return 1.05;
  return letter >= "A" && letter <= "Z" ? 0.71 : 0.63;
}
