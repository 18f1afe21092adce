// A line of 1,000,000 values: opened, moved along by a quarter of what is shown, and the pointer moved over it.
import { defineWindow } from "guppy";
import { atMost } from "../result.ts";
import { key, openPage } from "./page.ts";
import { cpuMilliseconds, report, spend, spentResults } from "./spend.ts";

const values = 1_000_000;
const y = Float64Array.from({ length: values }, (_, at) => Math.sin(at / 4000) + 0.2 * Math.sin(at * 12.9898));

const Million = defineWindow({
  mount: () => ({}),
  render: () => <chart type="line" label="Many" zoom class="size-full" series={[{ name: "Many", y }]} />,
});

const before = cpuMilliseconds();
const page = await openPage(Million, undefined, { width: 1000, height: 500 });
const opened = cpuMilliseconds() - before;
await page.click({ x: 500, y: 250 });
// Half of all values, so that there is somewhere to go.
await page.play(...key("+"));
const moved = await spend((round) => page.play(...key(round % 2 === 0 ? "shift-right" : "shift-left")));
const pointed = await spend((round) => page.play({ type: "mouseMove", x: 200 + (round % 50) * 10, y: 250 }));
report([
  atMost("a chart of 1,000,000 values opened: CPU", opened, "ms", 500),
  ...spentResults("a chart of 1,000,000 values, 500,000 shown, moved by a quarter", moved, 16),
  ...spentResults("a chart of 1,000,000 values, the pointer moved over it", pointed, 8),
]);
