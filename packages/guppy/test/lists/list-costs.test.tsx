// What a step of the wheel costs in a long list, counted: one frame, listed once, also where JavaScript makes rows for it and where
// the pointer comes to another row.
import { performanceCounters } from "guppy/native";
import { describe, expect, test } from "vitest";
import { type Stage, stage } from "../support/stage.ts";

interface Item {
  readonly id: number;
  readonly text: string;
}

const items: readonly Item[] = Array.from({ length: 100_000 }, (_, id) => ({ id, text: `item ${id}` }));
const at = { x: 200, y: 150 };
const steps = 12;

const uniformRow = ({ id, text }: Item) => (
  <div id={`i${id}`} class="flex h-full border-b border-border hover:bg-muted">
    <text>{text}</text>
  </div>
);
const varyingRow = ({ id, text }: Item) => (
  <div
    id={`i${id}`}
    class="flex flex-col border-b border-border hover:bg-muted"
    style={{ minHeight: 24 + (id % 5) * 7 }}
  >
    <text>{text}</text>
  </div>
);
const columns = Array.from({ length: 1000 }, (_, at) => ({
  id: `c${at}`,
  width: 60,
  value: ({ id }: Item) => `${id}`,
}));

async function wheel(
  { play }: Stage,
  deltaX: number,
  deltaY: number,
): Promise<readonly Readonly<Record<string, number>>[]> {
  const costs: Readonly<Record<string, number>>[] = [];
  await play({ type: "mouseMove", ...at });
  for (let step = 0; step < steps; step++) {
    const before = performanceCounters();
    await play({ type: "wheel", ...at, deltaX, deltaY });
    const after = performanceCounters();
    const more = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
    costs.push({ frames: more("framesBuilt"), nodes: more("nodesBuilt"), patches: more("patchesApplied") });
  }
  return costs;
}

describe("a step of the wheel is one frame that is listed once", () => {
  test.each([
    ["rows of one height", <uniformList key="a" id="list" items={items} rowHeight={24} row={uniformRow} />, 14 * 3 + 8],
    [
      "rows that are measured",
      <list key="b" id="list" items={items} estimatedHeight={38} row={varyingRow} />,
      14 * 3 + 8,
    ],
    [
      "a table",
      <dataTable
        key="c"
        id="list"
        class="flex-1"
        columns={columns}
        count={items.length}
        row={(index) => items[index]}
      />,
      10 * 22 + 40,
    ],
  ])("%s", async (_name, list, nodes) => {
    const set = await stage(<div class="flex flex-col h-full">{list}</div>);
    await set.play({ type: "wheel", ...at, deltaX: 0, deltaY: 3000 });
    const costs = await wheel(set, 0, 50);
    expect(costs.map(({ frames }) => frames)).toEqual(costs.map(() => 1));
    for (const cost of costs) expect(cost.nodes).toBeLessThan(nodes);
  });

  test("the row that comes under the pointer is the one that looks so", async () => {
    const set = await stage(
      <div class="flex flex-col h-full">
        <uniformList id="list" items={items} rowHeight={24} row={uniformRow} />
      </div>,
    );
    await wheel(set, 0, 50);
    const hovered = (await set.page.getById("list")).children
      .flatMap(({ children }) => children)
      .filter(({ states }) => states.hovered);
    expect(hovered.map(({ id }) => id)).toEqual([`i${Math.floor((steps * 50 + at.y) / 24)}`]);
  });
});

test("columns are asked for before they come into sight", async () => {
  const set = await stage(
    <div class="flex flex-col h-full">
      <dataTable id="table" class="flex-1" columns={columns} count={items.length} row={(index) => items[index]} />
    </div>,
  );
  for (let step = 1; step <= steps; step++) {
    await set.play({ type: "wheel", ...at, deltaX: 70, deltaY: 0 });
    const row = (await set.page.getAllByRole("row"))[3];
    const right = Math.max(
      ...(row?.children ?? []).filter(({ role }) => role === "gridcell").map(({ bounds }) => bounds.x + bounds.width),
    );
    expect(right).toBeGreaterThan(400 + 70);
  }
});
