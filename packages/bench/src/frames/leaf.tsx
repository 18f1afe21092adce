// One text changed among many nodes, in a window that shows only some of them. Its argument is the number of nodes.
import { defineWindow, type WindowHandle } from "guppy";
import { openPage } from "./page.ts";
import { report, spend, spentResults } from "./spend.ts";

interface Count {
  readonly count: number;
}

const nodes = Number(process.argv[2]);
const must = Number(process.argv[3]);

/** Two nodes each; made once, as an app keeps what does not change. */
const rows = Array.from({ length: (nodes - 2) / 2 }, (_, index) => (
  <div key={index} class="flex gap-1 p-1 rounded bg-slate-800">
    <text>row {index}</text>
  </div>
));

const handles: WindowHandle<Count>[] = [];
const Leaf = defineWindow({
  mount: (): Count => ({ count: 0 }),
  render: (window) => {
    handles[0] = window;
    return (
      <div class="flex flex-row flex-wrap gap-1 p-2 bg-slate-900 text-white">
        <text id="hot">n {window.state.count}</text>
        {rows}
      </div>
    );
  },
});

const page = await openPage(Leaf, undefined, { width: 1200, height: 800 });
const spent = await spend(async () => {
  handles[0]?.update(({ count }) => ({ count: count + 1 }));
  await page.settle();
});
report(spentResults(`one text changed in ${nodes.toLocaleString("en")} nodes`, spent, must));
