// The file dialog as guppy draws it, on a folder of real files; and as tests answer it.
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dialogs } from "guppy";
import { answerDialog, type Page } from "guppy/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fits, readFolder, withExtension } from "../../src/app/dialogs/folder.ts";
import { stage } from "../support/stage.ts";
import { eventually } from "../window/eventually.ts";

let folder = "";
let page: Page;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-files-"));
  await mkdir(join(folder, "sub", "deep"), { recursive: true });
  for (const name of ["a10.txt", "a2.txt", "b.PNG", ".hidden"]) await writeFile(join(folder, name), "x");
  await symlink(join(folder, "sub"), join(folder, "link"));
  ({ page } = await stage(<div class="size-full" />, { width: 900, height: 700 }));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = async (): Promise<readonly string[]> => {
  const found = await page.getAllByRole("option").catch(() => []);
  return found.map(({ name }) => name).filter((name) => name !== "");
};
const shows = (...wanted: readonly string[]) =>
  eventually(
    () => `the entries ${wanted}`,
    async () => (JSON.stringify(await names()) === JSON.stringify(wanted) ? true : undefined),
  );
const entry = async (name: string) => page.getByRole("option", { name });
const press = async (name: string): Promise<void> => page.click(await page.getByRole("button", { name }));

describe("the dialog for files to open", () => {
  test("shows folders first and what the filter lets through; a file is chosen by a double click", async () => {
    const asking = dialogs.openFile({ directory: folder, filters: [{ name: "Text", extensions: ["txt"] }] });
    await shows("link", "sub", "a2.txt", "a10.txt");
    await page.click(await entry("a2.txt"), { count: 2 });
    expect(await asking).toEqual([join(folder, "a2.txt")]);
  });

  test("shows hidden files when asked, goes into folders and back", async () => {
    const asking = dialogs.openFile({ directory: folder });
    await shows("link", "sub", "a2.txt", "a10.txt", "b.PNG");
    await page.click(await page.getByRole("checkbox", { name: "Hidden files" }));
    await shows("link", "sub", ".hidden", "a2.txt", "a10.txt", "b.PNG");
    await page.click(await entry("link"), { count: 2 });
    await shows("deep");
    await press("Parent folder");
    await shows("link", "sub", ".hidden", "a2.txt", "a10.txt", "b.PNG");
    await page.click(await entry("b.PNG"));
    await press("Open");
    expect(await asking).toEqual([join(folder, "b.PNG")]);
  });

  test("takes a typed path: a folder shows, a file is the answer, and what is neither is said", async () => {
    const asking = dialogs.openFile({ directory: folder });
    await shows("link", "sub", "a2.txt", "a10.txt", "b.PNG");
    const type = async (path: string): Promise<void> => {
      await page.focus((await page.getByRole("textbox", { name: "Path" })).id);
      await page.press("Control+A");
      await page.type(path);
      await page.press("Enter");
    };
    await type(join(folder, "nowhere"));
    await eventually("the problem", async () => (await page.queryByRole("alert")) ?? undefined);
    await type("sub");
    await shows("deep");
    await type("../a2.txt");
    expect(await asking).toEqual([join(folder, "a2.txt")]);
  });

  test("is used by keys alone", async () => {
    const asking = dialogs.openFile({ directory: folder });
    await shows("link", "sub", "a2.txt", "a10.txt", "b.PNG");
    await page.focus((await page.getByRole("listbox", { name: "Files" })).id);
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.press(key);
    await shows("deep");
    await page.press("Backspace");
    await shows("link", "sub", "a2.txt", "a10.txt", "b.PNG");
    await page.press("End");
    await page.press("Enter");
    expect(await asking).toEqual([join(folder, "b.PNG")]);
  });

  test("gives one file, unless several were asked for; a folder that can't be read is said", async () => {
    const none = dialogs.openFile({ directory: folder });
    await page.settle();
    await page.press("Escape");
    expect(await none).toBeUndefined();
    const asking = dialogs.openFile({ directory: folder, multiple: true });
    await shows("link", "sub", "a2.txt", "a10.txt", "b.PNG");
    await rm(join(folder, "sub"), { recursive: true });
    await page.click(await entry("sub"), { count: 2 });
    await eventually("the problem", async () => (await page.queryByRole("alert")) ?? undefined);
    await press("Parent folder");
    await shows("a2.txt", "a10.txt", "b.PNG", "link");
    await page.press("Escape");
    expect(await asking).toBeUndefined();
  });
});

describe("the dialog for a folder", () => {
  test("shows no files, makes a new one, and gives the one that shows", async () => {
    const asking = dialogs.openFolder({ directory: folder });
    await shows("link", "sub");
    await press("New folder");
    await page.type("..");
    await page.press("Enter");
    await eventually("the problem", async () => (await page.queryByRole("alert")) ?? undefined);
    await page.press("Control+A");
    await page.type("made here");
    await press("Create");
    await eventually("the new folder", async () => stat(join(folder, "made here")).catch(() => undefined));
    await eventually("to be in it", async () =>
      (await page.getByRole("textbox", { name: "Path" })).value?.endsWith("made here") ? true : undefined,
    );
    await press("Choose");
    expect(await asking).toEqual([join(folder, "made here")]);
    expect(await readdir(join(folder, "made here"))).toEqual([]);
  });
});

describe("the dialog to save", () => {
  test("gives a path with the filter's end, and asks before a file is replaced", async () => {
    const filters = [{ name: "Text", extensions: ["txt", "text"] }];
    const first = dialogs.saveFile({ directory: folder, name: "new", filters });
    await page.settle();
    await page.press("Enter");
    expect(await first).toBe(join(folder, "new.txt"));

    const second = dialogs.saveFile({ directory: folder, name: "a2.txt", filters });
    await page.settle();
    await press("Save");
    await eventually("the question", async () => (await page.queryByRole("alertdialog")) ?? undefined);
    await press("Cancel").catch(async () => page.press("Escape"));
    await page.settle();
    expect(await page.queryByRole("alertdialog")).toBeNull();
    await press("Save");
    await eventually("the question", async () => (await page.queryByRole("alertdialog")) ?? undefined);
    await press("Replace");
    expect(await second).toBe(join(folder, "a2.txt"));
  });
});

describe("a test", () => {
  test("answers the next dialog, and sees what was asked", async () => {
    const asked = answerDialog({ paths: ["/a.txt", "/b.txt"] });
    answerDialog({ cancel: true });
    expect(await dialogs.openFile({ multiple: true, title: "Pick" })).toEqual(["/a.txt", "/b.txt"]);
    expect(asked.question()).toMatchObject({ kind: "open", multiple: true, title: "Pick" });
    expect(await dialogs.saveFile()).toBeUndefined();
  });
});

test.each<[string, () => Promise<unknown>]>([
  ["a folder that is not absolute", () => dialogs.openFile({ directory: "a" })],
  ["a name with a folder in it", () => dialogs.saveFile({ name: "a/b" })],
  ["a filter without extensions", () => dialogs.openFile({ filters: [{ name: "a", extensions: [] }] })],
  ["a pattern for an extension", () => dialogs.openFile({ filters: [{ name: "a", extensions: ["*.png"] }] })],
  ["an option that is none", () => dialogs.openFile({ path: "/" } as never)],
])("a dialog with %s is refused", async (_, asking) => {
  await expect(asking()).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
});

test("names and their ends", async () => {
  const text = { name: "Text", extensions: ["txt", "tar.gz"] };
  expect(["a.TXT", "a.tar.gz", "txt", "a.gz"].map((name) => fits(name, text))).toEqual([true, true, false, false]);
  expect(withExtension("a.md", text)).toBe("a.md.txt");
  expect(withExtension("a", { name: "All", extensions: ["*"] })).toBe("a");
  expect((await readFolder(folder)).map(({ name }) => name)).toEqual([
    "link",
    "sub",
    ".hidden",
    "a2.txt",
    "a10.txt",
    "b.PNG",
  ]);
});
