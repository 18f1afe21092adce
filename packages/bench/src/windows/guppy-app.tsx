// guppy as a contestant: the window of the list benches on a real display.
import { createApp, type WindowHandle } from "guppy";
import { makeRows, type Rows, rowsWindow } from "../frames/rows-window.tsx";
import { manyRows, rowCount } from "../frames/sizes.ts";
import { obey } from "./obey.ts";

const handles: WindowHandle<Rows>[] = [];
const update = (next: (state: Rows) => Rows): void => void handles[0]?.update(next);
const window = rowsWindow((handle) => {
  handles[0] = handle;
});
await createApp({ id: "guppy-bench", windows: [{ id: "main", window, arg: 0 }] });
obey({
  openRows: () => update((state) => ({ ...state, rows: makeRows(rowCount) })),
  openMany: () =>
    update((state) => ({ ...state, rows: [], many: Array.from({ length: manyRows }, (_, id) => ({ id })) })),
  change: () => update((state) => ({ ...state, count: state.count + 1 })),
});
