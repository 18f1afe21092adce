// The notes against their picture.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import type { Note, Store } from "./files.ts";
import { Notes } from "./notes.tsx";

const notes: readonly Note[] = [
  { id: "a", text: "# A trip to the sea\nTrains leave at nine.\n\nTake the blue bag, and two books.", changed: 3 },
  { id: "b", text: "Shopping\nMilk, bread, and something for the evening that needs no cooking", changed: 2 },
  { id: "c", text: "A title so long that the list has no room for all of it\nMore", changed: 1 },
];
const store: Store = {
  list: async () => notes,
  create: () => ({ id: "new", text: "", changed: 4 }),
  save: () => undefined,
  remove: () => undefined,
  settled: async () => undefined,
};

test.each([1, 2].flatMap((scale) => (["light", "dark"] as const).map((mode) => ({ mode, scale }))))(
  "$mode, at $scale",
  async ({ mode, scale }) => {
    const page = await render(Notes, { arg: { store, notes }, theme: { mode }, scale });
    expect(await differenceFromGolden(page, `notes-${mode}-${scale}x`, import.meta.url)).toBe("");
    await page.close();
  },
);

const read = {
  id: "read",
  text: "# A trip to the sea\n\nTrains leave at **nine**.\n\n- [x] the blue bag\n- [ ] two books\n\n> Take the _early_ one.\n\n| Train | Price |\n|---|--:|\n| Coast line | 12.50 |",
  changed: 9,
};

test.each(["light", "dark"] as const)("as a document, %s", async (mode) => {
  const page = await render(Notes, { arg: { store, notes: [read, ...notes] }, theme: { mode } });
  await page.click(await page.getByRole("button", { name: "Read" }));
  await page.mouseLeave();
  expect(await differenceFromGolden(page, `notes-read-${mode}-1x`, import.meta.url)).toBe("");
  await page.close();
});
