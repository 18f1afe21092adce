// Boxes that stay at an edge of what they are scrolled in: where they stand, what covers what, and what the pointer is on.
import { afterEach, describe, expect, it } from "vitest";
import { type Page, render } from "../../src/testing/index.ts";

let page: Page;
afterEach(() => page?.close());

async function show(edge: "left" | "right" | "top" | "bottom", pressed: string[]): Promise<void> {
  const isRow = edge === "left" || edge === "right";
  const box = (
    <div
      id="box"
      class={`size-[40px] shrink-0 bg-surface stick-${edge}`}
      onClick={() => {
        pressed.push("box");
      }}
    />
  );
  const rest = (
    <div
      id="rest"
      class={isRow ? "w-[400px] h-[40px] shrink-0 bg-muted" : "h-[400px] w-[40px] shrink-0 bg-muted"}
      onClick={() => {
        pressed.push("rest");
      }}
    />
  );
  page = await render(
    <div class="items-start">
      <scroll id="view" axis="both" class="w-[200px] h-[200px]">
        <div class={`flex ${isRow ? "flex-row w-[440px]" : "flex-col h-[440px]"}`}>
          {edge === "left" || edge === "top" ? [box, rest] : [rest, box]}
        </div>
      </scroll>
    </div>,
    { width: 300, height: 300 },
  );
}

describe("a box that sticks", () => {
  it.each([
    ["left", { deltaX: 100 }, { x: 0, y: 0 }],
    ["right", { deltaX: 100 }, { x: 160, y: 0 }],
    ["top", { deltaY: 100 }, { x: 0, y: 0 }],
    ["bottom", { deltaY: 100 }, { x: 0, y: 160 }],
  ] as const)("stays at the %s", async (edge, by, at) => {
    const pressed: string[] = [];
    await show(edge, pressed);
    await page.scroll("view", by);
    const { bounds } = await page.getById("box");
    expect({ x: bounds.x, y: bounds.y }).toEqual(at);
    expect((await page.getById("rest")).bounds).toMatchObject(
      "deltaX" in by ? { x: edge === "left" ? -60 : -100 } : {},
    );
    await page.click("box");
    expect(pressed).toEqual(["box"]);
  });

  it("goes with its parent where it is not scrolled away", async () => {
    await show("left", []);
    expect((await page.getById("box")).bounds.x).toBe(0);
    expect((await page.getById("rest")).bounds.x).toBe(40);
  });
});
