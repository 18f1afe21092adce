// The window of the list benches, and the one that peers are measured with: a counter above 3,000 rows of four nodes.
import { defineWindow, type Element, type WindowDefinition, type WindowHandle } from "guppy";
import { rowHeight, windowSize } from "./sizes.ts";

export interface Rows {
  readonly count: number;
  readonly rows: readonly Element[];
  /** Shown in place of the rows: those near what shows are made. */
  readonly many?: readonly { readonly id: number }[];
}

export function makeRows(length: number): readonly Element[] {
  return Array.from({ length }, (_, index) => (
    <div
      key={index}
      id={`row-${index}`}
      class="flex gap-2 px-2 h-[28px] items-center border-b border-slate-700 hover:bg-slate-800"
    >
      <text class="w-[60px]">{index}</text>
      <text class="flex-1 truncate">message number {index} of the log</text>
      <text>ok</text>
    </div>
  ));
}

function manyRow({ id }: { readonly id: number }): Element {
  return (
    <div class="flex gap-2 px-2 h-full items-center border-b border-slate-700 hover:bg-slate-800">
      <text class="w-[60px]">{id}</text>
      <text class="flex-1 truncate">message number {id} of the log</text>
      <text>ok</text>
    </div>
  );
}

/** `onRender` gets the handle, so that a bench can change the state. */
export function rowsWindow(onRender: (window: WindowHandle<Rows>) => void): WindowDefinition<number> {
  return defineWindow({
    options: { title: "guppy bench", bounds: { x: 0, y: 0, ...windowSize }, background: "slate-900" },
    mount: (rows: number): Rows => ({ count: 0, rows: makeRows(rows) }),
    render: (window) => {
      onRender(window);
      return (
        <div class="flex flex-col size-full bg-slate-900 text-white">
          <text id="hot">n {window.state.count}</text>
          {window.state.many === undefined ? (
            <scroll id="list" class="flex-1">
              {window.state.rows}
            </scroll>
          ) : (
            <uniformList id="many" items={window.state.many} rowHeight={rowHeight} row={manyRow} />
          )}
        </div>
      );
    },
  });
}
