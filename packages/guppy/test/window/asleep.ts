// Whether the thread that draws sleeps, as the kernel counts it.
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { AppProcess } from "./app-process.ts";
import { eventually } from "./eventually.ts";

/** Resolves when it has slept for a second, in which the clock of a display would have woken it sixty times. */
export async function asleep(app: AppProcess): Promise<void> {
  await eventually(
    () => "sleep",
    async () => {
      const before = await wakeups(app);
      await sleep(1000);
      return (await wakeups(app)) - before < 10 ? true : undefined;
    },
  );
}

async function wakeups({ pid }: AppProcess): Promise<number> {
  const tasks = `/proc/${pid}/task`;
  for (const task of await readdir(tasks)) {
    const status = await readFile(`${tasks}/${task}/status`, "utf8");
    if (!/^Name:\tguppy-ui$/m.test(status)) continue;
    return Number(/^voluntary_ctxt_switches:\t(\d+)$/m.exec(status)?.[1]);
  }
  throw new Error("no thread draws");
}
