// Each example as the pages of docs/elements show it: it runs, nothing of it has no name, and it looks as in the picture there.
import { readdirSync } from "node:fs";
import type { GuppyNode } from "guppy";
import { type Page, render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";

interface Module {
  readonly Example: () => GuppyNode;
  readonly height?: number;
}

const names = readdirSync(import.meta.dirname).flatMap((file) => /^([a-z-]+)\.tsx$/u.exec(file)?.[1] ?? []);

/** What opens by a pointer or a press. */
const before: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "context-menu": async (page) => page.click({ x: 100, y: 60 }, { button: "right" }),
  tooltip: async (page) => page.hover(await page.getByRole("button")),
};

test.each(names.flatMap((name) => (["light", "dark"] as const).map((mode) => ({ name, mode }))))(
  "$name, $mode",
  async ({ name, mode }) => {
    const { Example, height = 150 } = (await import(`./${name}.tsx`)) as Module;
    const frame = (
      <div class="flex flex-col items-start justify-center bg-background p-6 text-text">
        <Example />
      </div>
    );
    const page = await render(frame, { width: 480, height, theme: { mode } });
    await before[name]?.(page);
    await page.settle();
    const folder = new URL("../../docs/images/elements/", import.meta.url);
    expect(await differenceFromGolden(page, `${name}-${mode}`, folder)).toBe("");
    await page.close();
  },
);
