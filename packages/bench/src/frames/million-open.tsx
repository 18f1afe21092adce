// What one long list costs as it is opened: CPU, and memory of a process that has it. Its argument says which; `nothing` is the
// same window without one. The items themselves are made before. lists.ts subtracts.
import { setTimeout as sleep } from "node:timers/promises";
import { render } from "guppy/testing";
import { type LongList, longListSize, longListWindow, makeMessages } from "./million-window.tsx";
import { windowSize } from "./sizes.ts";
import { cpuMilliseconds } from "./spend.ts";

const kind = process.argv[2] as LongList;
const messages = makeMessages(longListSize.uniform);
await (await render(longListWindow("nothing", []), { width: 200, height: 100 })).settle();
await sleep(200);
const [cpu, clock] = [cpuMilliseconds(), performance.now()];
const page = await render(longListWindow(kind, messages.slice(0, longListSize[kind])), windowSize);
await page.settle();
const spent = { cpu: cpuMilliseconds() - cpu, clock: performance.now() - clock };
for (let round = 0; round < 4; round += 1) {
  globalThis.gc?.();
  await sleep(100);
}
process.stdout.write(`${JSON.stringify({ ...spent, rss: process.memoryUsage().rss })}\n`);
process.exit(0);
