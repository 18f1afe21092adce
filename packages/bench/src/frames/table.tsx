// A table of 1,000 columns and 1,000,000 rows: the wheel a step at a time, down and sideways, and one cell that changes.
import { atMost } from "../result.ts";
import { openPage } from "./page.ts";
import { windowSize } from "./sizes.ts";
import { repeatedResults, report, spend, spentResults } from "./spend.ts";
import { built, handles, TableWindow } from "./table-window.tsx";

const page = await openPage(TableWindow, undefined, windowSize);
await page.settle();
const middle = await page.middleOf("table");
const what = "a table of 1,000 columns and 1,000,000 rows";

const change = await spend(async (round) => {
  await handles[0]?.update(() => ({ changed: round + 1 }));
  await page.settle();
});
if ((await page.getAllByText(/^new \d+$/u)).length !== 1) throw new Error("the cell has not changed");
built.cells = 0;
await handles[0]?.update(() => ({ changed: 1_000_000 }));
await page.settle();
const cells = built.cells;
const inRow = (await page.getAllByRole("row"))[1]?.children.length ?? 0;
if (cells > inRow + 2) throw new Error(`${cells} cells were made for one that changed`);

const turn = (deltaX: number, deltaY: number) => () => page.play({ type: "wheel", ...middle, deltaX, deltaY });

report([
  ...(await repeatedResults(`${what}: a wheel step down`, turn(0, 60), 4)),
  ...(await repeatedResults(`${what}: a wheel step sideways`, turn(60, 0), 4)),
  ...spentResults(`${what}: one cell changed`, change, 1),
  atMost(`${what}: cells made for one that changed`, cells, "cells", inRow + 2),
]);
