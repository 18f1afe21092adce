// The files against their picture.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import { Files } from "./files.tsx";
import type { Entry, Store } from "./folder.ts";

const entry = (name: string, size: number | null, day: number): Entry => ({
  id: name,
  name,
  isFolder: size === null,
  size,
  changed: new Date(2026, 2, day, 9, 5),
});
const entries: readonly Entry[] = [
  entry("letters", null, 3),
  entry("pictures", null, 14),
  entry("garden.md", 1840, 9),
  entry("harbour.png", 284_300, 20),
  entry("notes.txt", 96, 21),
  entry("plan.json", 5120, 2),
  entry("sketch.ts", 12_900, 17),
];
const text =
  "# The garden\n\nBeans stand by the wall,\nand peas beside the path.\n\n- water in the evening\n- tie up the roses";
const store: Store = {
  name: "Documents",
  list: async (path) => (path === "" ? entries : []),
  preview: async () => ({ type: "text", text, isWhole: true }),
  rename: async (path) => path,
  move: async () => undefined,
  trash: async () => undefined,
  watch: () => () => undefined,
};

test.each([1, 2].flatMap((scale) => (["light", "dark"] as const).map((mode) => ({ mode, scale }))))(
  "$mode, at $scale",
  async ({ mode, scale }) => {
    const page = await render(Files, { arg: { store, entries }, theme: { mode }, scale });
    const cell = (await page.getAllByRole("gridcell")).find((one) => one.text === "garden.md");
    await page.click(cell ?? "none");
    await page.settle();
    expect(await differenceFromGolden(page, `files-${mode}-${scale}x`, import.meta.url)).toBe("");
    await page.close();
  },
);
