// Every page of the gallery against its picture.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import { Gallery, pages } from "./gallery.tsx";

const shown = Object.keys(pages).flatMap((name) =>
  (["light", "dark"] as const).map((mode) => ({ name, mode, scale: 1 })),
);
const sharp = (["light", "dark"] as const).map((mode) => ({ name: "buttons", mode, scale: 2 }));

test.each([...shown, ...sharp])("$name, $mode, at $scale", async ({ name, mode, scale }) => {
  const page = await render(Gallery, { arg: { page: name }, theme: { mode }, scale });
  expect(await differenceFromGolden(page, `${name}-${mode}-${scale}x`, import.meta.url)).toBe("");
  await page.close();
});
