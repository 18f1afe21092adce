// The editor against its pictures: a file with its folder, and a menu.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderApp } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import { editorApp } from "./editor-app.ts";
import { defaults } from "./settings.ts";

const source = `// Counts to a number.
export function count(to: number): string {
  const numbers: number[] = [];
  for (let each = 1; each <= to; each++) numbers.push(each);
  return numbers.join(", ");
}
`;

test.each(["light", "dark"] as const)("%s", async (mode) => {
  const folder = await mkdtemp(join(tmpdir(), "editor-picture-"));
  await mkdir(join(folder, "src"));
  await writeFile(join(folder, "src", "count.ts"), source);
  await writeFile(join(folder, "readme.md"), "# Counting\n");
  const never = async (): Promise<undefined> => undefined;
  const { editor, spec } = editorApp({
    asking: { forName: never, forFile: never, forFolder: never, toSave: async () => "cancel" },
    settings: defaults,
    keep: () => undefined,
  });
  const { page: pageOf, close } = await renderApp(spec, { theme: { mode } });
  const page = pageOf("editor");
  await editor.openFolder(folder);
  await editor.openFile(join(folder, "readme.md"));
  await editor.openFile(join(folder, "src", "count.ts"));
  editor.change({ message: "Ready" });
  await page.settle();
  expect(await differenceFromGolden(page, `editor-${mode}`, import.meta.url)).toBe("");
  await page.press("Alt+V");
  // It fades in.
  await page.clock.advance(500);
  expect(await differenceFromGolden(page, `menu-${mode}`, import.meta.url)).toBe("");
  await page.press("Escape");
  await page.press("Control+Shift+P");
  await page.type("se");
  expect(await differenceFromGolden(page, `palette-${mode}`, import.meta.url)).toBe("");
  await close();
  await rm(folder, { recursive: true });
});
