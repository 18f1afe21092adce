// The notes as their user meets them, on a folder of their own.
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, render } from "guppy/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore, type Store } from "./files.ts";
import { Notes } from "./notes.tsx";

let folder: string;
let store: Store;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "notes-"));
  await writeFile(join(folder, "old.md"), "# Shopping\nMilk and bread");
  await utimes(join(folder, "old.md"), 1000, 1000);
  await writeFile(join(folder, "new.md"), "Ideas\nA boat");
  await utimes(join(folder, "new.md"), 2000, 2000);
  // So long a pause that only `settled` writes.
  store = await openStore(folder, 3_600_000);
  page = await render(Notes, { arg: { store, notes: await store.list() } });
});

afterEach(async () => {
  await page.close();
  await rm(folder, { recursive: true });
});

const title = async (): Promise<string> => (await page.getById("title")).text;
const button = (name: string) => page.getByRole("button", { name });

test("the latest note is open, and a click opens another", async () => {
  expect(await title()).toBe("Ideas");
  await page.click(await button("Shopping"));
  expect(await title()).toBe("Shopping");
  expect((await page.getById("text")).value).toBe("# Shopping\nMilk and bread");
});

test("what is written is the title at once, and in the file after a pause", async () => {
  await page.focus("text");
  await page.press("Ctrl+a");
  await page.type("Plans");
  expect(await title()).toBe("Plans");
  expect(await page.queryByRole("button", { name: "Plans" })).not.toBeNull();
  expect(await readFile(join(folder, "new.md"), "utf8")).toBe("Ideas\nA boat");
  await store.settled();
  expect(await readFile(join(folder, "new.md"), "utf8")).toBe("Plans");
});

test("closing the window writes what waits", async () => {
  await page.focus("text");
  await page.press("Ctrl+a");
  await page.type("Last words");
  await page.close();
  await store.settled();
  expect((await store.list()).map(({ text }) => text)).toContain("Last words");
});

test("a new note has the focus and becomes a file", async () => {
  await page.click("new");
  expect((await page.getById("text")).states.focused).toBe(true);
  await page.type("Third");
  await store.settled();
  expect((await store.list()).map(({ text }) => text).sort()).toEqual([
    "# Shopping\nMilk and bread",
    "Ideas\nA boat",
    "Third",
  ]);
});

test("the search looks into the texts", async () => {
  await page.click("search");
  await page.type("MILK");
  expect(await page.queryByRole("button", { name: "Ideas" })).toBeNull();
  expect(await page.queryByRole("button", { name: "Shopping" })).not.toBeNull();
  await page.type("?");
  expect(await page.queryByText("Nothing found.")).not.toBeNull();
});

test("deleting asks first", async () => {
  await page.click("delete");
  await page.click(await button("Cancel"));
  await store.settled();
  expect(await readdir(folder)).toHaveLength(2);
  await page.click("delete");
  await page.click(await button("Delete"));
  await store.settled();
  expect(await readdir(folder)).toEqual(["old.md"]);
  expect(await title()).toBe("Shopping");
});

test("without a note there is one to write", async () => {
  for (const _ of [1, 2]) {
    await page.click("delete");
    await page.click(await button("Delete"));
  }
  await page.click(await button("Write one"));
  expect(await title()).toBe("New note");
});

test("a note is read as a document, and its boxes write into it", async () => {
  await writeFile(join(folder, "list.md"), "# List\n\n- [ ] one\n- [x] two");
  await page.close();
  page = await render(Notes, { arg: { store, notes: await store.list() } });
  await page.click(await button("Read"));
  expect((await page.getAllByRole("heading")).map(({ text }) => text)).toContain("List");
  await page.click(await page.getByRole("checkbox", { name: "one" }));
  await page.click(await page.getByRole("checkbox", { name: "two" }));
  await page.click(await button("Write"));
  expect((await page.getById("text")).value).toBe("# List\n\n- [x] one\n- [ ] two");
});
