// The board as data: columns with their cards in order, and what moving one makes of it.

export interface Card {
  readonly id: string;
  readonly title: string;
  readonly tag?: "Bug" | "Design" | "Docs" | "File";
  readonly owner?: string;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  /** So many cards at most. */
  readonly limit?: number;
  readonly cards: readonly Card[];
}

export type Board = readonly Column[];

/** Where a card goes: before another one, or to the end of its column. */
export interface Place {
  readonly column: string;
  readonly before: string | null;
}

export function columnOf(board: Board, card: string): Column | undefined {
  return board.find(({ cards }) => cards.some(({ id }) => id === card));
}

/** A column takes what is in it already, and else as many as its limit allows. */
export function hasRoom(column: Column, card: string | null): boolean {
  const others = column.cards.filter(({ id }) => id !== card);
  return column.limit === undefined || others.length < column.limit;
}

export function move(board: Board, card: string, { column, before }: Place): Board {
  const moved = columnOf(board, card)?.cards.find(({ id }) => id === card);
  const target = board.find(({ id }) => id === column);
  if (moved === undefined || target === undefined || before === card || !hasRoom(target, card)) return board;
  return board.map((one) => {
    const rest = one.cards.filter(({ id }) => id !== card);
    return one.id === column ? { ...one, cards: insert(rest, moved, before) } : { ...one, cards: rest };
  });
}

export function add(board: Board, card: Card, { column, before }: Place): Board {
  return board.map((one) =>
    one.id === column && hasRoom(one, null) ? { ...one, cards: insert(one.cards, card, before) } : one,
  );
}

function insert(cards: readonly Card[], card: Card, before: string | null): readonly Card[] {
  const at = cards.findIndex(({ id }) => id === before);
  return at < 0 ? [...cards, card] : cards.toSpliced(at, 0, card);
}

/** The card after this one in its column, to put something behind it. */
export function after(board: Board, card: string): string | null {
  const cards = columnOf(board, card)?.cards ?? [];
  return cards[cards.findIndex(({ id }) => id === card) + 1]?.id ?? null;
}

export const first: Board = [
  {
    id: "next",
    title: "Next",
    cards: [
      { id: "c1", title: "Write the guide to drag and drop", tag: "Docs", owner: "Ada" },
      { id: "c2", title: "Icons for the toolbar", tag: "Design" },
      { id: "c3", title: "The window opens on the wrong screen", tag: "Bug", owner: "Linus" },
      { id: "c4", title: "Ask three people to try the board" },
    ],
  },
  {
    id: "doing",
    title: "Doing",
    limit: 3,
    cards: [
      { id: "c5", title: "Scrolling near the edge", owner: "Grace" },
      { id: "c6", title: "A card is lost when its column is full", tag: "Bug", owner: "Ada" },
    ],
  },
  { id: "review", title: "Review", cards: [{ id: "c7", title: "Colours at night", tag: "Design", owner: "Alan" }] },
  { id: "done", title: "Done", cards: [{ id: "c8", title: "Columns and cards", owner: "Grace" }] },
];
