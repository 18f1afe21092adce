// The files as their user meets them, on a folder of their own.
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Page, type PageNode, render } from "guppy/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Files } from "./files.tsx";
import { openFolder } from "./folder.ts";

let folder: string;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
  await mkdir(join(folder, "letters"));
  await mkdir(join(folder, "pictures"));
  await writeFile(join(folder, "letters", "to-ada.md"), "Dear Ada");
  await writeFile(join(folder, "a.txt"), "short");
  await writeFile(join(folder, "b.md"), "a text that is longer");
  await writeFile(join(folder, "data.bin"), Buffer.from([0, 1, 2]));
  for (const name of ["a.txt", "b.md", "data.bin"]) await utimes(join(folder, name), 1000, 1000);
  const store = openFolder(folder, 10);
  page = await render(Files, { arg: { store, entries: await store.list("") }, width: 1000, height: 500 });
});

afterEach(async () => {
  await page.close();
  await rm(folder, { recursive: true });
});

const names = async (): Promise<readonly string[]> =>
  [...(await page.getAllByRole("row"))]
    .filter(({ bounds, children }) => bounds.y > 60 && children.length > 2)
    .sort((a, b) => a.bounds.y - b.bounds.y)
    .map((row) => row.children[0]?.text ?? "");
async function cell(text: string): Promise<PageNode> {
  const found = (await page.getAllByRole("gridcell")).find((one) => one.text === text);
  if (found === undefined) throw new Error(`no cell says ${text}`);
  return found;
}
/** Waits for what the disk tells in its own time. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await pause(30);
    await page.settle();
  }
  throw new Error("it did not come");
}

test("shows what is in the folder, folders first, and sorts it", async () => {
  expect(await names()).toEqual(["letters", "pictures", "a.txt", "b.md", "data.bin"]);
  await page.click(await page.getByRole("columnheader", { name: "Size" }));
  expect((await names()).slice(0, 3)).toEqual(["data.bin", "a.txt", "b.md"]);
  await page.click(await page.getByRole("columnheader", { name: "Name" }));
  await page.click(await page.getByRole("columnheader", { name: "Name" }));
  expect((await names())[0]).toBe("pictures");
});

test("opens folders by a double click, by the tree and by the way back", async () => {
  await page.click(await page.getByRole("treeitem", { name: "pictures" }));
  expect(await page.queryByText("This folder is empty")).not.toBeNull();
  await page.click(await page.getByRole("treeitem", { name: "letters" }));
  expect(await names()).toEqual(["to-ada.md"]);
  await page.click((await page.getAllByRole("link"))[0] as PageNode);
  expect(await names()).toHaveLength(5);
});

test("shows the text of a file, and nothing of one that is none", async () => {
  await page.click(await cell("b.md"));
  await until(async () => (await page.queryById("text")) !== null);
  expect((await page.getById("text")).text).toBe("a text that is longer");
  await page.click(await cell("data.bin"));
  await until(async () => (await page.queryByText(/no picture of this kind/u)) !== null);
});

test("renames by F2, and says what can't be", async () => {
  await page.click(await cell("a.txt"));
  await page.press("Home");
  await page.press("F2");
  await page.type("c.txt");
  await page.press("Enter");
  await until(async () => (await readdir(folder)).includes("c.txt"));
  await until(async () => (await names()).includes("c.txt"));
  await page.click(await cell("c.txt"));
  await page.press("Home");
  await page.press("F2");
  await page.type("b.md");
  await page.press("Enter");
  await until(async () => (await page.queryById("problem")) !== null);
  expect((await page.getById("problem")).text).toBe("There is “b.md” already.");
  expect(await readdir(folder)).toContain("c.txt");
});

test("moves to the trash what is selected, never over what is there", async () => {
  await mkdir(join(folder, ".trash"));
  await writeFile(join(folder, ".trash", "a.txt"), "older");
  await page.click(await cell("a.txt"));
  await page.press("Shift+Down");
  await page.press("Delete");
  await until(async () => !(await names()).includes("b.md"));
  expect((await readdir(join(folder, ".trash"))).sort()).toEqual(["a 2.txt", "a.txt", "b.md"]);
  expect(await names()).toEqual(["letters", "pictures", "data.bin"]);
});

test("moves a folder into another by dragging it there", async () => {
  await page.drag(
    await page.getByRole("treeitem", { name: "letters" }),
    await page.getByRole("treeitem", { name: "pictures" }),
  );
  await until(async () => (await readdir(join(folder, "pictures"))).includes("letters"));
  await until(async () => !(await names()).includes("letters"));
});

test("sees what others do in the folder", async () => {
  await writeFile(join(folder, "new.txt"), "from elsewhere");
  await until(async () => (await names()).includes("new.txt"));
  await rm(join(folder, "a.txt"));
  await until(async () => !(await names()).includes("a.txt"));
});
