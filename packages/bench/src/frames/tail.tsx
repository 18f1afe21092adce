// A log of which 1,000 lines a second come, fifty at a time, in a list that follows its tail: the share of one core that takes.

import { setTimeout as sleep } from "node:timers/promises";
import type { WindowHandle } from "guppy";
import { defineWindow } from "guppy";
import { atMost } from "../result.ts";
import { openPage } from "./page.ts";
import { windowSize } from "./sizes.ts";
import { cpuMilliseconds, report } from "./spend.ts";

interface Log {
  readonly lines: readonly { readonly id: number; readonly text: string }[];
}

const perSecond = 1000;
const perTurn = 50;
const kept = 10_000;
const seconds = 4;
const handles: WindowHandle<Log>[] = [];
const Tail = defineWindow({
  mount: (): Log => ({ lines: [] }),
  render: (window) => {
    handles[0] = window;
    return (
      <div class="flex flex-col size-full bg-slate-900 text-white font-mono">
        <uniformList
          id="log"
          items={window.state.lines}
          rowHeight={20}
          followTail
          row={({ text }: Log["lines"][number]) => <text class="px-2 whitespace-nowrap">{text}</text>}
        />
      </div>
    );
  },
});

const page = await openPage(Tail, undefined, windowSize);
let next = 0;
const more = (): void => {
  const lines = Array.from({ length: perTurn }, () => ({ id: next, text: `line ${next++} of a log that goes on` }));
  handles[0]?.update((log) => ({ lines: [...log.lines, ...lines].slice(-kept) }));
};
const run = async (turns: number): Promise<void> => {
  const begin = performance.now();
  for (let turn = 1; turn <= turns; turn++) {
    more();
    await page.settle();
    await sleep(Math.max(0, begin + (turn * 1000 * perTurn) / perSecond - performance.now()));
  }
};
await run(20);
const [cpu, since] = [cpuMilliseconds(), performance.now()];
await run((seconds * perSecond) / perTurn);
const share = (cpuMilliseconds() - cpu) / (performance.now() - since);
const log = await page.getById("log");
if (!log.text.includes(`line ${next - 1} `)) throw new Error("the last line does not show");
report([atMost("1,000 log lines a second, following the tail: share of a core", share * 100, "%", 10)]);
