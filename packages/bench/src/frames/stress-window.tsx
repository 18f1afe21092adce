// The shapes of Guppy's own stress example, each of which says something else everywhere at each tick: nothing of a picture may
// be taken over from the one before.
import { defineWindow, type Element, type WindowDefinition, type WindowHandle } from "guppy";
import { windowSize } from "./sizes.ts";
import type { Shape } from "./stress-shapes.ts";

interface Ticks {
  readonly tick: number;
}

interface Item {
  readonly id: number;
  readonly tick: number;
}

const counts = { uniform: 12_000, varying: 1_200, grid: 384, rows: 900 } as const;

function itemsAt(count: number, tick: number): readonly Item[] {
  return Array.from({ length: count }, (_, id) => ({ id, tick }));
}

const views: Readonly<Record<Shape, (tick: number) => Element>> = {
  minimal: (tick) => <text>tick {tick}</text>,
  uniform: (tick) => (
    <uniformList
      id="uniform"
      items={itemsAt(counts.uniform, tick)}
      rowHeight={24}
      row={(item: Item) => (
        <text class="px-2 text-sm">
          row {item.id} at {item.tick}
        </text>
      )}
    />
  ),
  varying: (tick) => (
    <list
      id="varying"
      items={itemsAt(counts.varying, tick)}
      estimatedHeight={48}
      row={(item: Item) => (
        <div
          class="flex flex-col px-2 py-1 border-b border-slate-700"
          style={{ minHeight: 30 + (item.id % 5) * 9, opacity: item.tick % 2 === 0 ? 1 : 0.9 }}
        >
          <text class="text-sm">row {item.id}</text>
          <text>and what it says at {item.tick}</text>
        </div>
      )}
    />
  ),
  grid: (tick) => (
    <div class="flex flex-wrap gap-1 p-1 content-start">
      {itemsAt(counts.grid, tick).map(({ id }) => (
        <div
          key={id}
          class="flex items-center justify-center w-[36px] h-[36px] rounded"
          style={{ background: colors[(id + tick) % colors.length] }}
        >
          <text class="text-xs">{(id + tick) % 1000}</text>
        </div>
      ))}
    </div>
  ),
  rows: (tick) => (
    <scroll id="rows" class="flex-1 min-h-0">
      {itemsAt(counts.rows, tick).map(({ id }) => (
        <div key={id} class="flex gap-2 px-2 h-[28px] items-center border-b border-slate-700">
          <text class="w-[60px]">{id}</text>
          <text class="flex-1 truncate">
            message {id} at {tick}
          </text>
          <text>{tick % 2 === 0 ? "even" : "odd"}</text>
        </div>
      ))}
    </scroll>
  ),
  mixed: (tick) => (
    <div class="flex flex-row size-full gap-2">
      <div class="flex flex-col flex-1 min-w-0">{views.uniform(tick)}</div>
      <div class="flex flex-col flex-1 min-w-0">{views.varying(tick)}</div>
      <div class="flex flex-col flex-1 min-w-0">
        <div class="flex flex-col h-[300px] overflow-hidden">{views.grid(tick)}</div>
        {views.rows(tick)}
      </div>
    </div>
  ),
};

const colors = ["slate-600", "emerald-600", "sky-600", "violet-600", "rose-600"] as const;

export function stressWindow(
  shape: Shape,
  onRender: (window: WindowHandle<Ticks>) => void,
): WindowDefinition<undefined> {
  return defineWindow({
    options: { title: "guppy bench", bounds: { x: 0, y: 0, ...windowSize }, background: "slate-900" },
    mount: (): Ticks => ({ tick: 0 }),
    render: (window) => {
      onRender(window);
      return (
        <div class="flex flex-col size-full bg-slate-900 text-white">
          <text>{window.state.tick}</text>
          {views[shape](window.state.tick)}
        </div>
      );
    },
  });
}
