// The windows of the benches of long lists: a million rows of one height, or a hundred thousand of heights that are measured.
import { defineWindow, type WindowDefinition, type WindowHandle } from "guppy";
import { rowHeight, windowSize } from "./sizes.ts";

interface Message {
  readonly id: number;
  readonly text: string;
}

interface Messages {
  readonly messages: readonly Message[];
}

const words = "a log of what happened while nobody was looking, told line by line and never twice in the same way";

/** `nothing` is the window without a list. */
export type LongList = "nothing" | "uniform" | "varying";

export const longListSize: Readonly<Record<LongList, number>> = { nothing: 0, uniform: 1_000_000, varying: 100_000 };

const texts = Array.from({ length: 70 }, (_, more) => words.slice(0, 20 + more));

/** Items share their text, so that what is measured is the list and not its data. */
export function makeMessages(length: number): readonly Message[] {
  return Array.from({ length }, (_, id) => ({ id, text: texts[(id * 37) % texts.length] ?? words }));
}

function uniformRow({ id, text }: Message) {
  return (
    <div class="flex gap-2 px-2 h-full items-center border-b border-slate-700 hover:bg-slate-800">
      <text class="w-[80px]">{id}</text>
      <text class="flex-1 truncate">{text}</text>
      <text>ok</text>
    </div>
  );
}

function varyingRow({ id, text }: Message) {
  return (
    <div class="flex flex-col gap-1 px-2 py-1 border-b border-slate-700" style={{ minHeight: 28 + (id % 5) * 9 }}>
      <text class="text-sm">{id}</text>
      <text>{text}</text>
    </div>
  );
}

export function longListWindow(
  kind: LongList,
  messages: readonly Message[],
  onRender: (window: WindowHandle<Messages>) => void = () => undefined,
): WindowDefinition<undefined> {
  return defineWindow({
    options: { title: "guppy bench", bounds: { x: 0, y: 0, ...windowSize }, background: "slate-900" },
    mount: (): Messages => ({ messages }),
    render: (window) => {
      onRender(window);
      const { messages: items } = window.state;
      return (
        <div class="flex flex-col size-full bg-slate-900 text-white">
          {kind === "uniform" && <uniformList id="list" items={items} rowHeight={rowHeight} row={uniformRow} />}
          {kind === "varying" && <list id="list" items={items} estimatedHeight={48} row={varyingRow} />}
        </div>
      );
    },
  });
}
