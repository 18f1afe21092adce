// A board of 300 cards with hover styles, whose handlers are made anew by every render: a card is moved by a click.
import { defineWindow, type GuppyNode } from "guppy";
import { click, openPage } from "./page.ts";
import { report, spend, spentResults } from "./spend.ts";

interface Card {
  readonly id: number;
  readonly title: string;
  readonly tag: string;
}

interface Board {
  readonly columns: readonly (readonly Card[])[];
}

const names = ["Planned", "In work", "Finished"];
const tags = ["bug", "feature", "Größe", "docs", "a label that is longer than there is room for"];

function makeBoard(cards: number): Board {
  const all = Array.from({ length: cards }, (_, id) => ({
    id,
    title: id % 7 === 0 ? `Card ${id} whose title has so many words that they take some lines` : `Card ${id}`,
    tag: tags[id % tags.length] ?? "",
  }));
  return { columns: names.map((_, column) => all.filter(({ id }) => id % names.length === column)) };
}

/** To the top of the next column. */
function move({ columns }: Board, card: Card, from: number, by: number): Board {
  return {
    columns: columns.map((cards, column) => {
      if (column === from) return cards.filter(({ id }) => id !== card.id);
      return column === from + by ? [card, ...cards] : cards;
    }),
  };
}

function CardView({
  card,
  column,
  onMove,
}: {
  readonly card: Card;
  readonly column: number;
  readonly onMove: (by: number) => void;
}): GuppyNode {
  return (
    <div
      id={`card-${card.id}`}
      class="flex flex-col gap-2 p-3 rounded-lg bg-white border border-gray-200 shadow-sm hover:shadow-lg hover:border-blue-400"
    >
      <text class="font-medium">{card.title}</text>
      <div class="flex items-center gap-1">
        <text class="text-xs px-2 rounded-full bg-gray-200 truncate">{card.tag}</text>
        <spacer />
        <button id={`left-${card.id}`} class="px-2 py-0 text-sm" disabled={column === 0} onClick={() => onMove(-1)}>
          ←
        </button>
        <button id={`right-${card.id}`} class="px-2 py-0 text-sm" disabled={column === 2} onClick={() => onMove(1)}>
          →
        </button>
      </div>
    </div>
  );
}

const Kanban = defineWindow({
  mount: (cards: number) => makeBoard(cards),
  render: (window) => (
    <div class="flex gap-4 p-4 size-full bg-gray-100">
      {window.state.columns.map((cards, column) => (
        <div key={names[column] ?? column} class="flex flex-col flex-1 rounded-xl bg-gray-200 p-3 gap-3 min-w-0">
          <div class="flex">
            <text class="text-lg font-bold">{names[column]}</text>
            <spacer />
            <text id={`count-${column}`}>{cards.length}</text>
          </div>
          <scroll class="flex flex-col flex-1 gap-2">
            {cards.map((card) => (
              <CardView
                key={card.id}
                card={card}
                column={column}
                onMove={(by) => window.update((board) => move(board, card, column, by))}
              />
            ))}
          </scroll>
        </div>
      ))}
    </div>
  ),
});

const page = await openPage(Kanban, 300, { width: 840, height: 600 });
// The first card goes to the top of the second column and back, so that both buttons are where they were.
const right = await page.middleOf("right-0");
await page.play(...click(right));
const left = await page.middleOf("left-0");
if ((await page.getById("count-1")).text !== "101") throw new Error("the click has moved no card");
const spent = await spend((round) => page.play(...click(round % 2 === 0 ? left : right)));
report(spentResults("a card of 300 moved by a click", spent, 6));
