// Finding an entry of a list by typing the beginning of its label.

/** Milliseconds without a letter after which another word begins. */
export const pause = 1000;

export interface Typed {
  readonly letters: string;
  /** Milliseconds, by the clock of whoever types. */
  readonly at: number;
}

export const nothingTyped: Typed = { letters: "", at: 0 };

export function typed(before: Typed, letter: string, now: number): Typed {
  return { letters: now - before.at > pause ? letter : before.letters + letter, at: now };
}

/**
 * The place whose label begins with the letters, from one on and round; one letter again and again goes on to the next. Places
 * without a label are passed over.
 */
export function placeForLetters(
  count: number,
  at: number,
  letters: string,
  labelAt: (place: number) => string | undefined,
): number | undefined {
  const wanted = letters.toLocaleLowerCase();
  const isOneLetter = [...wanted].every((letter) => letter === wanted[0]);
  const search = isOneLetter ? (wanted[0] ?? "") : wanted;
  const first = isOneLetter ? at + 1 : Math.max(at, 0);
  for (let tried = 0; tried < count; tried++) {
    const place = (first + tried) % count;
    if (labelAt(place)?.toLocaleLowerCase().startsWith(search)) return place;
  }
  return undefined;
}
