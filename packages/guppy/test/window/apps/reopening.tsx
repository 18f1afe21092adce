// An app whose window outlives its display and its UI thread. Arguments: `restarts=N` restarts that often and says what the process holds;
// `timeout=N` is how long it waits for a display, in milliseconds.
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createApp, defineWindow } from "guppy";
import { restart } from "guppy/native";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const given = (name: string): number | undefined => {
  const argument = process.argv.find((word) => word.startsWith(`${name}=`));
  return argument === undefined ? undefined : Number(argument.slice(name.length + 1));
};

const Counter = defineWindow({
  options: { title: "guppy reopening", bounds: { width: 300, height: 200 } },
  mount: () => ({ count: 0 }),
  render: (window) => (
    <div class="w-full h-full">
      <button
        id="more"
        class="w-full h-full"
        onClick={() => {
          void window.update(({ count }) => ({ count: count + 1 }));
          log(`count ${window.state.count}`);
        }}
      >
        {window.state.count}
      </button>
    </div>
  ),
  onClosed: (_window, reason) => log(`onClosed ${reason === undefined ? "asked" : "lost"}`),
});

const app = await createApp({
  id: "reopening",
  windows: [{ id: "main", window: Counter }],
  displayTimeout: given("timeout"),
});
log("open");

const restarts = given("restarts");
if (restarts !== undefined) {
  // What the allocator keeps for threads to come grows by some megabytes first, and not after that.
  await measure(20);
  const before = held();
  await measure(restarts);
  const after = held();
  log(`descriptors ${after.descriptors - before.descriptors}`);
  log(`threads ${after.threads - before.threads}`);
  // A restart.
  log(`kilobytes ${Math.round((after.bytes - before.bytes) / 1024 / restarts)}`);
  await app.close();
}

async function measure(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await restart();
  // Threads that were told to end are gone by then.
  await sleep(300);
}

function held(): { readonly descriptors: number; readonly threads: number; readonly bytes: number } {
  return {
    descriptors: readdirSync("/proc/self/fd").length,
    threads: readdirSync("/proc/self/task").length,
    bytes: process.memoryUsage.rss(),
  };
}

await app.closed;
log("closed");
