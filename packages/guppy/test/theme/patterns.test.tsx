// Patterns behind boxes, in pixels, on plain and on dense screens.
import { expect, test } from "vitest";
import { green, look, patternDots, red } from "../support/drawn.tsx";

test.each([1, 2])("they are as large with %d device px in each px", async (scale) => {
  const { at } = await look(
    <div class="size-full bg-white">
      <div class="pattern-checker w-[60px] h-[40px]" style={{ patternColor: red, patternSize: 10 }} />
      <div
        class="absolute left-0 top-[50px] pattern-slash size-[50px]"
        style={{ patternColor: green, patternSize: 10, patternGap: 10 }}
      />
    </div>,
    scale,
  );
  for (const [x, y, color] of patternDots) expect(at(x * scale, y * scale), `${x}, ${y}`).toBe(color);
});
