// One shape of the stress bench: a tick after the other, each drawn before the next one comes. Its argument says which; stress.ts
// makes figures of what it prints.
import type { WindowHandle } from "guppy";
import { quantile } from "../measure.ts";
import { openPage } from "./page.ts";
import { windowSize } from "./sizes.ts";
import { spend } from "./spend.ts";
import type { Shape } from "./stress-shapes.ts";
import { stressWindow } from "./stress-window.tsx";

const shape = process.argv[2] as Shape;
const handles: WindowHandle<{ readonly tick: number }>[] = [];
const page = await openPage(
  stressWindow(shape, (window) => {
    handles[0] = window;
  }),
  undefined,
  windowSize,
);
const { cpu, counts } = await spend(async () => {
  handles[0]?.update(({ tick }) => ({ tick: tick + 1 }));
  await page.settle();
});
const frames = quantile(
  counts.map(({ framesBuilt = 0 }) => framesBuilt),
  0.5,
);
if (frames < 1) throw new Error(`${shape}: nothing was drawn, so what was measured is not a frame`);
process.stdout.write(`${JSON.stringify({ cpu: quantile(cpu, 0.5), frames })}\n`);
process.exit(0);
