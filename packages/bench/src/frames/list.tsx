// In a list of 3,000 rows: the wheel a step at a time, and the pointer from row to row.
import { openPage } from "./page.ts";
import { rowsWindow } from "./rows-window.tsx";
import { rowCount, rowHeight, windowSize } from "./sizes.ts";
import { report, spend, spentResults } from "./spend.ts";

const page = await openPage(
  rowsWindow(() => undefined),
  rowCount,
  windowSize,
);
const middle = await page.middleOf("list");
const first = await page.middleOf("row-0");

const wheel = await spend(() => page.play({ type: "wheel", ...middle, deltaX: 0, deltaY: 60 }));
const { scroll } = await page.getById("list");
if (scroll.y < 60) throw new Error(`the wheel has scrolled to ${scroll.y}`);

const hover = await spend((round) =>
  page.play({ type: "mouseMove", x: first.x, y: first.y + (round % 20) * rowHeight }),
);
report([
  ...spentResults("a wheel step over 3,000 rows of 4 nodes", wheel, 4),
  ...spentResults("the pointer from row to row there", hover, 1),
]);
