// Opening a table of 1,000 columns and 1,000,000 rows as the first window of a process, above an empty one.
import { render } from "guppy/testing";
import { atMost } from "../result.ts";
import { rowsWindow } from "./rows-window.tsx";
import { windowSize } from "./sizes.ts";
import { cpuMilliseconds, report } from "./spend.ts";
import { TableWindow } from "./table-window.tsx";

const empty = await render(
  rowsWindow(() => undefined),
  { arg: 1, ...windowSize },
);
await empty.settle();
globalThis.gc?.();
const memory = process.memoryUsage().rss;
const before = cpuMilliseconds();
const page = await render(TableWindow, windowSize);
await page.settle();
const cpu = cpuMilliseconds() - before;
globalThis.gc?.();
const what = "a table of 1,000 columns and 1,000,000 rows";
report([
  atMost(`opening ${what}, above an almost empty window: CPU`, cpu, "ms", 100),
  atMost(`opening ${what}, above an almost empty window: memory`, (process.memoryUsage().rss - memory) / 1e6, "MB", 40),
]);
