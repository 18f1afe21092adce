// The board against its picture, and with a card on its way.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import { first } from "./board.ts";
import { Kanban } from "./kanban.tsx";

test.each([1, 2].flatMap((scale) => (["light", "dark"] as const).map((mode) => ({ mode, scale }))))(
  "$mode, at $scale",
  async ({ mode, scale }) => {
    const page = await render(Kanban, { arg: first, theme: { mode }, scale });
    expect(await differenceFromGolden(page, `kanban-${mode}-${scale}x`, import.meta.url)).toBe("");
    await page.close();
  },
);

test.each(["light", "dark"] as const)("with a card on its way, %s", async (mode) => {
  const page = await render(Kanban, { arg: first, theme: { mode } });
  await page.focus("c2");
  for (const key of ["Space", "ArrowRight"]) await page.press(key);
  expect(await differenceFromGolden(page, `kanban-dragging-${mode}-1x`, import.meta.url)).toBe("");
  await page.close();
});
