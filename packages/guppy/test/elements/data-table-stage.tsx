// A data table of four people, for tests: draws it, and says what of it is where.
import type { DataTableColumn } from "../../src/elements/data-table-columns.ts";
import type { DataTableProps } from "../../src/elements/data-table-props.ts";
import { type Page, type PageNode, render } from "../../src/testing/index.ts";
import type { GuppyNode } from "../../src/view/element.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly age: number;
}

export const people: readonly Person[] = [
  { id: "p1", name: "Ada", city: "London", age: 36 },
  { id: "p2", name: "Grace", city: "New York", age: 85 },
  { id: "p3", name: "Alan", city: "London", age: 41 },
  { id: "p4", name: "Edsger", city: "Austin", age: 72 },
];
export const columns: readonly DataTableColumn[] = [
  { id: "name", title: "Name", width: 120, editable: true },
  { id: "city", title: "City", width: 100 },
  { id: "age", title: "Age", width: 80, align: "end", editable: (row: Person) => row.age < 80 },
];

/** The page of the test that runs. */
export let page: Page;

export async function draw(tree: GuppyNode, size?: { readonly width: number; readonly height: number }): Promise<void> {
  page = await render(tree, size);
}

export async function close(): Promise<void> {
  await page?.close();
}

export async function show(props: Partial<DataTableProps>, size = { width: 500, height: 300 }): Promise<Page> {
  const all = { columns, label: "People", ...(props.count === undefined && { rows: people }), ...props };
  await draw(
    <div class="flex flex-col">
      <dataTable id="table" class="flex-1" {...all} />
    </div>,
    size,
  );
  return page;
}

export const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.press(key);
};
/** The keyboard goes to the first cell. */
export const enter = (): Promise<void> => press("Tab");
export const active = async (): Promise<string> => {
  const node = await page.getById("table.active");
  return node.role === "gridcell" || node.role === "columnheader" ? node.name || node.text : `row ${node.text}`;
};
export const cell = async (text: string): Promise<PageNode> => {
  const found = (await page.getAllByRole("gridcell")).find((one) => one.text === text);
  if (found === undefined) throw new Error(`no cell says ${text}`);
  return found;
};
export const names = async (): Promise<string> =>
  [...(await page.getAllByRole("row"))]
    .slice(1)
    .sort((a, b) => a.bounds.y - b.bounds.y)
    .map((row) => row.children[0]?.text ?? "")
    .join(" ");
export const titles = async (): Promise<string> =>
  [...(await page.getAllByRole("columnheader"))]
    .sort((a, b) => a.bounds.x - b.bounds.x)
    .map(({ name }) => name)
    .join(" ");
export const headerOf = (name: string) => page.getByRole("columnheader", { name });
