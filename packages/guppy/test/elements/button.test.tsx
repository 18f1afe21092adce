import { render } from "guppy/testing";
import { expect, it } from "vitest";

it.each([
  ["sm", 29],
  ["md", 38],
  ["lg", 46],
] as const)("a button of size %s is %i px high, whatever its variant", async (size, height) => {
  const page = await render(
    <div class="flex flex-row items-start gap-2">
      {variants.map((variant) => (
        <button key={variant} id={variant} variant={variant} size={size}>
          Save
        </button>
      ))}
    </div>,
  );
  for (const variant of variants) expect((await page.getById(variant)).bounds.height).toBe(height);
  await page.close();
});

it("a bare button is no larger than what it holds", async () => {
  const page = await render(
    <div class="flex flex-row items-start">
      <button id="bare" variant="bare">
        <div class="size-4" />
      </button>
    </div>,
  );
  expect((await page.getById("bare")).bounds).toMatchObject({ width: 16, height: 16 });
  await page.close();
});

const variants = ["default", "primary", "danger", "outline", "ghost", "link"] as const;
