// The window of the board: what it remembers, and how a card is moved, made and announced.
import { basename } from "node:path";
import { defineWindow } from "guppy";
import { add, after, type Board, type Card, columnOf, hasRoom, move, type Place } from "./board.ts";
import { Column, type Over } from "./parts.tsx";

interface State {
  readonly board: Board;
  /** The card that is being dragged. */
  readonly lifted: string | null;
  readonly over: Over | null;
  /** What was done last, for who does not see it. */
  readonly said: string;
  /** Counts the cards that were made. */
  readonly made: number;
}

export const Kanban = defineWindow({
  options: { title: "Board", bounds: { width: 980, height: 600 } },
  mount: (board: Board): State => ({
    board,
    lifted: null,
    over: null,
    said: "Space takes up a card, arrows choose a place, Space puts it there.",
    made: 0,
  }),
  render({ state, update }) {
    const { board, lifted, over, said } = state;
    const change = (next: (state: State) => Partial<State>): Promise<void> =>
      update((now) => ({ ...now, ...next(now) }));

    const drop = (id: string, where: Place | Over): Promise<void> =>
      change((now) => {
        const moved = move(now.board, id, "card" in where ? placeBy(now.board, where) : where);
        return { board: moved, over: null, said: report(moved, id) };
      });
    const create = (cards: readonly Omit<Card, "id">[], column: string): Promise<void> =>
      change((now) => {
        const made = cards.map((card, at) => ({ ...card, id: `new${now.made + at}` }));
        const board = made.reduce((all, card) => add(all, card, { column, before: null }), now.board);
        return { board, made: now.made + made.length, said: report(board, made.at(-1)?.id ?? "") };
      });

    return (
      <div class="flex flex-col gap-3 bg-background p-4 text-text">
        <div class="flex flex-row items-center gap-4">
          <text role="heading" level={1} class="text-lg font-bold">
            Board
          </text>
          <text id="said" role="status" live="polite" class="flex-1 text-sm text-textMuted text-right">
            {said}
          </text>
        </div>
        <div class="flex flex-row flex-1 min-h-0 gap-3">
          {board.map((column) => (
            <Column
              key={column.id}
              column={column}
              takes={hasRoom(column, lifted)}
              over={over}
              lift={(id) => change(() => ({ lifted: id, over: null }))}
              hover={(next) => change(() => ({ over: next }))}
              drop={drop}
              files={(paths, id) =>
                create(
                  paths.map((path) => ({ title: basename(path), tag: "File" })),
                  id,
                )
              }
              add={(id) => create([{ title: "New card" }], id)}
            />
          ))}
        </div>
      </div>
    );
  },
});

/** A place on a card is before it or behind it. */
function placeBy(board: Board, { card, below }: Over): Place {
  return { column: columnOf(board, card)?.id ?? "", before: below ? after(board, card) : card };
}

function report(board: Board, card: string): string {
  const column = columnOf(board, card);
  if (column === undefined) return "There is no room for it.";
  const at = column.cards.findIndex(({ id }) => id === card);
  return `“${column.cards[at]?.title}” is in ${column.title}, ${at + 1} of ${column.cards.length}.`;
}
