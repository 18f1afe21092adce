// How well a title fits what was written in the palette, and which of its letters say so.

export interface Match {
  /** Greater fits better. */
  readonly score: number;
  /** Where the letters of the query stand in the title, in UTF-16 units. */
  readonly places: readonly number[];
}

/** Longer texts are not searched by letters. */
const longest = 200;

const perLetter = 1;
const perNeighbour = 5;
const perWordStart = 8;
const atStart = 4;
const whole = 40;

/**
 * All letters of the query in their order, anywhere in the title; undefined where they are not there. Letters that begin words
 * count more, and so do letters that stand together; spaces of the query mean nothing.
 */
export function rank(query: string, title: string): Match | undefined {
  const wanted = [...query.toLocaleLowerCase()].filter((letter) => letter.trim() !== "");
  if (wanted.length === 0) return { score: 0, places: [] };
  const text = title.slice(0, longest);
  // Letters that become two in small letters would shift all places.
  const lower = [...text].map((letter) => single(letter.toLocaleLowerCase(), letter)).join("");
  const found = best(wanted, lower, text);
  if (found === undefined) return undefined;
  const better = [asOne(query.trim().toLocaleLowerCase(), lower, text), found].reduce(greater);
  // Of two that fit alike, the shorter title says more of what was written.
  return { score: (better?.score ?? 0) - text.length / longest, places: better?.places ?? [] };
}

function single(lower: string, letter: string): string {
  return lower.length === letter.length ? lower : letter;
}

/** The query as it is written, where a word begins. */
function asOne(query: string, lower: string, text: string): Way | undefined {
  for (let at = lower.indexOf(query); at >= 0; at = lower.indexOf(query, at + 1)) {
    if (!startsWord(text, at)) continue;
    const places = Array.from({ length: query.length }, (_, index) => at + index);
    return { score: (at === 0 ? 2 : 1) * whole + places.length * (perLetter + perNeighbour), places };
  }
  return undefined;
}

function greater(one: Way | undefined, other: Way | undefined): Way | undefined {
  return one === undefined || (other !== undefined && other.score > one.score) ? other : one;
}

interface Way {
  readonly score: number;
  readonly places: readonly number[];
}

/** The best way to find the letters: for each letter and place, the best way that ends there. */
function best(wanted: readonly string[], lower: string, text: string): Way | undefined {
  let ways: (Way | undefined)[] = [];
  for (const [index, letter] of wanted.entries()) {
    const next: (Way | undefined)[] = [];
    let before: Way | undefined;
    for (let place = 0; place < lower.length; place++) {
      const left = place > 0 ? ways[place - 1] : undefined;
      // The best that ends anywhere further left, without a neighbour's bonus.
      const farther = place > 1 ? ways[place - 2] : undefined;
      if (farther !== undefined && (before === undefined || farther.score > before.score)) before = farther;
      if (!lower.startsWith(letter, place)) continue;
      const own = perLetter + (startsWord(text, place) ? perWordStart : 0) + (place === 0 ? atStart : 0);
      if (index === 0) {
        next[place] = { score: own, places: [place] };
        continue;
      }
      const near = left && { score: left.score + perNeighbour, places: left.places };
      const from = near !== undefined && (before === undefined || near.score >= before.score) ? near : before;
      if (from !== undefined) next[place] = { score: from.score + own, places: [...from.places, place] };
    }
    ways = next;
  }
  return ways.reduce<Way | undefined>(
    (top, way) => (way !== undefined && (top === undefined || way.score > top.score) ? way : top),
    undefined,
  );
}

/** After a sign that is no letter, or a capital after a small letter. */
function startsWord(text: string, place: number): boolean {
  if (place === 0) return true;
  const [before, here] = [text[place - 1] ?? "", text[place] ?? ""];
  if (!/[\p{L}\p{N}]/u.test(here)) return false;
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(here));
}

export interface Ranked<Item> {
  readonly item: Item;
  readonly places: readonly number[];
}

/**
 * The items that fit, the best first. Without a query all of them: those in `recent` first, in its order, then the others as
 * they are. Of items that fit alike, recent ones come first.
 */
export function rankAll<
  Item extends { readonly id: string; readonly title: string; readonly keywords?: string | undefined },
>(query: string, items: readonly Item[], recent: readonly string[]): readonly Ranked<Item>[] {
  const rows = items.flatMap((item, index) => {
    const match = rank(query, item.title);
    const other = match === undefined && item.keywords !== undefined ? rank(query, item.keywords) : undefined;
    if (match === undefined && other === undefined) return [];
    const place = recent.indexOf(item.id);
    const recency = place < 0 ? recent.length : place;
    // What stands in a title goes before what stands in its other words.
    const score = match?.score ?? (other?.score ?? 0) - 1000;
    return [{ item, places: match?.places ?? [], score, recency, index }];
  });
  rows.sort((one, two) => two.score - one.score || one.recency - two.recency || one.index - two.index);
  return rows;
}
