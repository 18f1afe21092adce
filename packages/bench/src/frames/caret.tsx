// A caret that blinks above 10,000 nodes: what of the tree is built again for it, and how many frames a blink takes.
import { defineWindow } from "guppy";
import { performanceCounters } from "guppy/native";
import { atMost, told } from "../result.ts";
import { openPage } from "./page.ts";
import { makeRows } from "./rows-window.tsx";
import { nodesInRow, windowSize } from "./sizes.ts";
import { report } from "./spend.ts";

const nodes = 10_000;
const seconds = 3;
const rows = makeRows(nodes / nodesInRow);

const Form = defineWindow({
  mount: () => ({}),
  render: () => (
    <div class="flex flex-col size-full bg-slate-900 text-white">
      <textInput id="field" label="Search" />
      <scroll class="flex-1">{rows}</scroll>
    </div>
  ),
});

const page = await openPage(Form, undefined, windowSize);
await page.click("field");
const before = performanceCounters();
await page.clock.advance(seconds * 1000);
const { framesBuilt = 0, nodesBuilt = 0 } = performanceCounters();
const frames = framesBuilt - (before.framesBuilt ?? 0);
if (frames < seconds)
  throw new Error(`in ${seconds} seconds the caret has drawn ${frames} frames, so it does not blink`);
const name = `a blinking caret in ${nodes.toLocaleString("en")} nodes`;
report([
  atMost(`${name}: nodes built a blink`, (nodesBuilt - (before.nodesBuilt ?? 0)) / frames, "nodes", 10),
  told(`${name}: frames a second`, frames / seconds, "frames"),
]);
