// Shows 20,000 nodes and takes them away again, and prints what the process holds before, with them and after.
import { createElement, defineWindow, type GuppyNode, type WindowHandle } from "guppy";
import { render } from "guppy/testing";

const shown: { window?: WindowHandle<number> } = {};

const List = defineWindow({
  mount: () => 0,
  render(window: WindowHandle<number>): GuppyNode {
    shown.window = window;
    const rows = Array.from({ length: window.state }, (_, row) =>
      createElement("div", { class: "flex gap-2", key: row }, createElement("text", null, `row ${row}`)),
    );
    return createElement("scroll", { id: "list", class: "h-[300px]" }, ...rows);
  },
});

const page = await render(List);

async function held(rows: number): Promise<number> {
  shown.window?.update(() => rows);
  await page.settle();
  if (rows > 0) await page.scroll("list", { deltaY: 100_000 });
  await page.tree();
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return process.memoryUsage.rss();
}

await held(10_000);
const before = await held(0);
const full = await held(10_000);
const after = await held(0);
await page.close();
process.stdout.write(JSON.stringify({ before, full, after }));
