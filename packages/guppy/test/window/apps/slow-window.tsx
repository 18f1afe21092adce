// A window whose frames are as large as they get, one after the other without JavaScript, beside one that is asked for something again
// and again. Says how many frames were begun at most between a question and its answer.
import { setTimeout as sleep } from "node:timers/promises";
import { createApp, defineWindow } from "guppy";
import { loader } from "guppy/icons";
import { performanceCounters } from "guppy/native";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const frames = (): number => performanceCounters().framesBuilt ?? 0;

const Slow = defineWindow({
  options: { title: "slow", bounds: { width: 900, height: 700, x: 0, y: 0 } },
  render: () => (
    <div class="flex flex-wrap size-full">
      {Array.from({ length: 500 }, () => (
        <icon svg={loader} class="size-8 animate-spin" />
      ))}
    </div>
  ),
});

const Quick = defineWindow({
  options: { title: "quick", bounds: { width: 80, height: 60, x: 920, y: 700 } },
  render: () => <text>Quick</text>,
});

const app = await createApp({
  id: "slow",
  windows: [
    { id: "quick", window: Quick },
    { id: "slow", window: Slow },
  ],
});
await sleep(200);
const first = frames();
let most = 0;
for (let question = 0; question < 25; question += 1) {
  await sleep(question);
  const before = frames();
  await app.windows.get("quick")?.setTitle(`quick ${question}`);
  most = Math.max(most, frames() - before);
}
log(`frames ${frames() - first}`);
log(`most ${most}`);
await app.close();
