// Keyboard: One Tab stop. Arrows move from cell to cell, with Ctrl to the edge of what is filled; Left from the first cell is the row, Up from the first row the header, where Enter sorts, Shift with an arrow resizes and Alt with an arrow moves the column. F2, Enter or a letter edits; Enter and Tab keep what was written and go on, Escape takes it back. Ctrl+C copies, Ctrl+V pastes.
// Accessibility: `grid` of `row`s with `columnheader`s and `gridcell`s; it names the active one, says which of how many a row is, and how a column is sorted.
import type { DataTableColumn, GuppyNode } from "guppy";

export const height = 300;

const columns: readonly DataTableColumn[] = [
  { id: "city", title: "City", width: 150, editable: true },
  { id: "country", title: "Country", width: 130 },
  { id: "people", title: "People", width: 130, align: "end" },
];
const cities = [
  { id: "bergen", city: "Bergen", country: "Norway", people: 291_940 },
  { id: "lisbon", city: "Lisbon", country: "Portugal", people: 567_131 },
  { id: "porto", city: "Porto", country: "Portugal", people: 248_769 },
  { id: "riga", city: "Riga", country: "Latvia", people: 605_273 },
  { id: "turin", city: "Turin", country: "Italy", people: 856_745 },
];

export function Example(): GuppyNode {
  return (
    <dataTable
      label="Cities"
      class="h-60 w-full"
      columns={columns}
      rows={cities}
      selection="rows"
      selectedRows={["porto"]}
      defaultState={{ sorts: [{ column: "people", direction: "descending" }] }}
    />
  );
}
