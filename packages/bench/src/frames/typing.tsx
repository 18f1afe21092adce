// A form of 200 fields: what it costs to open it as the first window of a process, and a key in one of them, to the frame that
// answers.
import { defineWindow } from "guppy";
import { atMost, told } from "../result.ts";
import { key, openPage } from "./page.ts";
import { cpuMilliseconds, report, spend, spentResults } from "./spend.ts";

const fields = 200;

interface Form {
  readonly values: readonly string[];
}

const FormWindow = defineWindow({
  mount: (): Form => ({ values: Array.from({ length: fields }, () => "") }),
  render: ({ state, update }) => (
    <scroll class="w-full h-full">
      <div class="flex flex-col gap-2 p-3">
        {state.values.map((value, index) => (
          <div key={index} class="flex flex-row items-center gap-2">
            <text class="w-[120px]">Field {index}</text>
            <textInput
              id={`field${index}`}
              class="flex-1"
              value={value}
              onChange={({ text }) => void update(({ values }) => ({ values: values.with(index, text) }))}
            />
          </div>
        ))}
      </div>
    </scroll>
  ),
});

const Empty = defineWindow({ mount: () => ({}), render: () => <div /> });

const size = { width: 600, height: 700 } as const;
const empty = cpuMilliseconds();
await openPage(Empty, undefined, size);
const loaded = cpuMilliseconds();
const page = await openPage(FormWindow, undefined, size);
const opened = cpuMilliseconds() - loaded;

await page.focus("field3");
const letters = "abcdefgh ";
const typed = await spend(
  (round) =>
    page.play(...key(letters[round % letters.length] === " " ? "space" : (letters[round % letters.length] ?? "a"))),
  async (round) => {
    if (round % letters.length === 0) await page.play(...key("ctrl-a"), ...key("backspace"));
  },
);
report([
  told("an empty window, the first of the process: CPU", loaded - empty, "ms"),
  atMost(`opening a form of ${fields} fields: CPU`, opened, "ms", 60),
  ...spentResults(`a key in one of ${fields} fields`, typed, 1),
]);
