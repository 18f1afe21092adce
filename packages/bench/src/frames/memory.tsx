// Resident memory of a process that shows some rows, or has some windows, after garbage is collected: one number of bytes.
// memory.ts subtracts what one process needs from what another does.
import { setTimeout as sleep } from "node:timers/promises";
import { render } from "guppy/testing";
import { rowsWindow } from "./rows-window.tsx";
import { windowSize } from "./sizes.ts";

const [rows, windows] = [Number(process.argv[2]), Number(process.argv[3])];
for (let window = 0; window < windows; window += 1) {
  const page = await render(
    rowsWindow(() => undefined),
    { arg: rows, ...windowSize },
  );
  await page.settle();
}
for (let round = 0; round < 5; round += 1) {
  globalThis.gc?.();
  await sleep(100);
}
const { rss, heapUsed } = process.memoryUsage();
process.stdout.write(`${JSON.stringify({ rss, heapUsed })}\n`);
process.exit(0);
