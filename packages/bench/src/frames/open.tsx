// Opening a list of 3,000 rows as the first window of a process. With `2` as its argument an almost empty one, which is what
// loading the native file and starting its threads cost.
import { render } from "guppy/testing";
import { atMost, told } from "../result.ts";
import { rowsWindow } from "./rows-window.tsx";
import { nodesInRow, rowCount, windowSize } from "./sizes.ts";
import { cpuMilliseconds, report } from "./spend.ts";

const rows = Number(process.argv[2]);
const before = cpuMilliseconds();
const since = performance.now();
const page = await render(
  rowsWindow(() => undefined),
  { arg: rows, ...windowSize },
);
await page.settle();
const [cpu, clock] = [cpuMilliseconds() - before, performance.now() - since];
const name = `opening ${(rows * nodesInRow).toLocaleString("en")} nodes, first window of the process`;
report([
  rows >= rowCount ? atMost(`${name}: CPU`, cpu, "ms", 200) : told(`${name}: CPU`, cpu, "ms"),
  told(`${name}: clock`, clock, "ms"),
]);
