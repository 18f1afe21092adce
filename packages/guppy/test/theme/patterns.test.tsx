// Patterns behind boxes, in pixels, on plain and on dense screens.
import { expect, test } from "vitest";
import { type Dot, green, look, red, white } from "../support/drawn.tsx";

const dots: readonly Dot[] = [
  [5, 5, white],
  [15, 5, red],
  [5, 15, red],
  [1, 51, green],
  [6, 56, white],
  [11, 61, green],
];

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
  for (const [x, y, color] of dots) expect(at(x * scale, y * scale), `${x}, ${y}`).toBe(color);
});
