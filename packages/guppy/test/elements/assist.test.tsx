// What assistive technology asks of nodes, played as the accessibility bus does, and what it costs while nobody asks.
import type { GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import type { AssistAction } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { stage } from "../support/stage.ts";

type Log = (line: string) => void;

const logged = async (
  tree: (log: Log) => GuppyNode,
  ask: (page: Awaited<ReturnType<typeof stage>>["page"]) => Promise<void>,
) => {
  const lines: string[] = [];
  const { page } = await stage(<div class="p-2">{tree((line) => lines.push(line))}</div>);
  await ask(page);
  return { lines, page };
};

describe("asked to", () => {
  test.each<readonly [string, AssistAction, (log: Log) => GuppyNode, readonly string[]]>([
    [
      "click, a button is pressed and says by whom",
      "click",
      (log) => (
        <button id="it" onClick={({ source, count }) => log(`${source} ${count}`)}>
          X
        </button>
      ),
      ["accessibility 1"],
    ],
    [
      "click, a text hands it to the box around it",
      "click",
      (log) => (
        <div onClick={() => log("box")}>
          <text id="it">X</text>
        </div>
      ),
      ["box"],
    ],
    [
      "click, a disabled button does nothing, and nor does what is around it",
      "click",
      (log) => (
        <div onClick={() => log("box")}>
          <button id="it" disabled onClick={() => log("button")}>
            X
          </button>
        </div>
      ),
      [],
    ],
    [
      "click, a button in a disabled box does nothing",
      "click",
      (log) => (
        <div disabled>
          <button id="it" onClick={() => log("button")}>
            X
          </button>
        </div>
      ),
      [],
    ],
    ["focus, a field takes it", "focus", (log) => <textInput id="it" onFocus={() => log("focus")} />, ["focus"]],
    ["focus, what takes none stays as it is", "focus", (log) => <div id="it" onFocus={() => log("focus")} />, []],
    [
      "expand, what is closed is clicked",
      "expand",
      (log) => <button id="it" expanded={false} onClick={() => log("click")} />,
      ["click"],
    ],
    [
      "expand, what is open is left alone",
      "expand",
      (log) => <button id="it" expanded onClick={() => log("click")} />,
      [],
    ],
    [
      "collapse, what is open is clicked",
      "collapse",
      (log) => <button id="it" expanded onClick={() => log("click")} />,
      ["click"],
    ],
    [
      "increment, a slider gets the key",
      "increment",
      (log) => <div id="it" focusable role="slider" label="V" onKeyDown={({ key }) => log(key)} />,
      ["ArrowUp"],
    ],
    [
      "decrement, a spin button gets the key",
      "decrement",
      (log) => <div id="it" focusable role="spinbutton" label="V" onKeyDown={({ key }) => log(key)} />,
      ["ArrowDown"],
    ],
    ["increment, a button gets none", "increment", (log) => <button id="it" onKeyDown={({ key }) => log(key)} />, []],
    [
      "take a value, a slider is told of it",
      "setValue",
      (log) => <div id="it" role="slider" label="V" onSetValue={({ value }) => log(`${value}`)} />,
      ["4.5"],
    ],
    [
      "open the menu, the node says where",
      "contextMenu",
      (log) => <div id="it" class="h-5 w-5" onContextMenu={({ x, y }) => log(`${x} ${y}`)} />,
      ["8 28"],
    ],
  ])("%s", async (_, action, tree, expected) => {
    const { lines } = await logged(tree, (page) => page.perform("it", action, action === "setValue" ? 4.5 : undefined));
    expect(lines).toEqual(expected);
  });
});

test("scrolls by pages, and to what is out of sight", async () => {
  const rows = Array.from({ length: 40 }, (_, at) => (
    <button key={at} id={`row-${at}`} class="h-5">
      {at}
    </button>
  ));
  const { page } = await stage(
    <scroll id="list" class="h-[100px]">
      {rows}
    </scroll>,
  );
  const offset = async (): Promise<number> => (await page.getById("list")).scroll.y;
  await page.perform("list", "scrollDown");
  expect(await offset()).toBe(100);
  await page.perform("list", "scrollUp");
  expect(await offset()).toBe(0);
  await page.perform("row-39", "scrollIntoView");
  expect((await page.getById("row-39")).bounds.y).toBeLessThan(100);
});

test("nothing is put into words while nobody listens", async () => {
  const before = performanceCounters().nodesDescribed;
  const { replace } = await stage(<button>Save</button>);
  await replace(<button>Saved</button>);
  expect(performanceCounters().nodesDescribed).toBe(before);
  expect(before).toBe(0);
});

test("below a modal overlay nothing can be asked for, in it everything", async () => {
  const lines: string[] = [];
  const { page } = await stage(
    <div>
      <button id="below" onClick={() => lines.push("below")} />
      <overlay modal>
        <button id="inside" onClick={() => lines.push("inside")} />
      </overlay>
    </div>,
  );
  await page.perform("below", "click");
  await page.perform("inside", "click");
  expect(lines).toEqual(["inside"]);
});
