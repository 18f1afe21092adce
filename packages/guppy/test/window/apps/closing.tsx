// An app whose window asks before it closes: it refuses once and then agrees, later. With `busy`, a key keeps it busy without an end.
import { setTimeout as sleep } from "node:timers/promises";
import { createApp, defineWindow } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
let asked = 0;

const Asking = defineWindow({
  options: { title: "guppy closing", bounds: { width: 300, height: 200 } },
  render: () => (
    <div
      id="root"
      class="w-full h-full"
      onClick={() => {
        log("busy");
        for (;;);
      }}
    />
  ),
  async onCloseRequested() {
    asked += 1;
    log(`asked ${asked}`);
    await sleep(50);
    return asked === 2;
  },
});

const app = await createApp({
  id: "closing",
  windows: [{ id: "main", window: Asking }],
  stuckAfter: Number.POSITIVE_INFINITY,
});
log("open");
await app.closed;
log("closed");
