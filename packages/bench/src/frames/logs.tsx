// 3,000 lines of a log, filtered by the first key that is typed: most rows go, the others move up.
import { defineWindow, type NodeEvent } from "guppy";
import { click, key, openPage } from "./page.ts";
import { report, spend, spentResults } from "./spend.ts";

interface Line {
  readonly number: number;
  readonly level: "INFO" | "WARN" | "ERROR";
  readonly message: string;
}

interface Log {
  readonly lines: readonly Line[];
  readonly filter: string;
}

const words = [
  "connected",
  "timed out",
  "retry",
  "disk",
  "Größe",
  "packet",
  "user=ann",
  "GET /index",
  "cache",
  "naïve",
];
const tones = { INFO: "text-slate-400", WARN: "text-amber-400", ERROR: "text-red-400 font-bold" } as const;

function makeLines(length: number): readonly Line[] {
  return Array.from({ length }, (_, index) => ({
    number: index + 1,
    level: index % 17 === 0 ? "ERROR" : index % 5 === 0 ? "WARN" : "INFO",
    message: `${words[index % 10]} ${words[(index * 7) % 10]} no ${index} ${"=".repeat(index % 60)}`,
  }));
}

const Logs = defineWindow({
  mount: (length: number): Log => ({ lines: makeLines(length), filter: "" }),
  render: (window) => {
    const { lines, filter } = window.state;
    const shown = lines.filter(({ message }) => message.includes(filter));
    const type = ({ key: name, text }: NodeEvent<"div", "keyDown">): void => {
      window.update((log) => ({ ...log, filter: name === "Backspace" ? log.filter.slice(0, -1) : log.filter + text }));
    };
    return (
      <div class="flex flex-col size-full bg-slate-900 text-slate-200">
        <div class="flex items-center gap-3 p-3 border-b border-slate-700">
          <div id="filter" focusable class="w-64 px-2 py-1 rounded border border-slate-600" onKeyDown={type}>
            <text>{filter === "" ? "Filter" : filter}</text>
          </div>
          <spacer />
          <text id="count">{shown.length}</text>
        </div>
        <scroll class="flex-1 font-mono text-sm">
          {shown.map(({ number, level, message }) => (
            <div key={number} class="flex gap-3 px-3 hover:bg-slate-800">
              <text class="w-12 text-right text-slate-600">{number}</text>
              <text class={`w-12 ${tones[level]}`}>{level}</text>
              <text class="whitespace-nowrap">{message}</text>
            </div>
          ))}
        </scroll>
      </div>
    );
  },
});

const page = await openPage(Logs, 3000, { width: 760, height: 480 });
await page.play(...click(await page.middleOf("filter")));
await page.play(...key("u"));
const { text } = await page.getById("count");
if (!(Number(text) > 0 && Number(text) < 3000)) throw new Error(`the key has left ${text} lines`);
const spent = await spend(
  () => page.play(...key("u")),
  () => page.play(...key("backspace")),
);
report(spentResults("3,000 log lines filtered by the first key", spent, 20));
