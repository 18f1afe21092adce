// The table of the benches: 1,000 columns and 1,000,000 rows, of which a few have been changed.
import { type DataTableColumn, defineWindow, type WindowHandle } from "guppy";

export const columnCount = 1000;
export const rowCount = 1_000_000;

interface Row {
  readonly id: number;
  readonly changed: number;
}

interface State {
  readonly changed: number;
}

/** How often a cell was made. */
export const built = { cells: 0 };

const columns: readonly DataTableColumn[] = Array.from({ length: columnCount }, (_, index) => ({
  id: `c${index}`,
  title: `Column ${index}`,
  width: 100,
  pinned: index === 0 ? "left" : undefined,
  value: ({ id, changed }: Row) => {
    built.cells += 1;
    return index === 1 && changed > 0 ? `new ${changed}` : `${id} / ${index}`;
  },
}));

/** Rows are made when they are asked for, and stay the same until they change. */
const rows = new Map<number, Row>();

export function rowAt(index: number, changed = 0): Row {
  let row = rows.get(index);
  if (row === undefined || (changed > 0 && row.changed !== changed)) {
    row = { id: index, changed };
    rows.set(index, row);
  }
  return row;
}

export const handles: WindowHandle<State>[] = [];

export const TableWindow = defineWindow({
  mount: (): State => ({ changed: 0 }),
  render: (window) => {
    handles[0] = window;
    return (
      <div class="flex flex-col bg-background text-text">
        <dataTable
          id="table"
          label="A million rows"
          class="flex-1"
          columns={columns}
          count={rowCount}
          row={(index) => rowAt(index, index === 3 ? window.state.changed : 0)}
        />
      </div>
    );
  },
});
