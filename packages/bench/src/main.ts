// Entry of `pnpm bench`. With names of stages as arguments it runs and prints those, and writes no results. `--peers` measures
// other toolkits beside guppy in the stage `window`.
import { join } from "node:path";
import process from "node:process";
import { decodeResults } from "./decode.ts";
import { driftResults } from "./drift.ts";
import { encodeResults, leafResults } from "./encode.ts";
import { framesResults } from "./frames/frames.ts";
import { listResults } from "./frames/lists.ts";
import { jsHalfResults } from "./js-half.ts";
import { loadResults } from "./load/load.ts";
import { currentLoad, makeReport, table, writeReport } from "./report.ts";
import type { Result } from "./result.ts";
import { chartResults } from "./windows/chart.ts";
import { type Comparison, comparisonTable, windowResults } from "./windows/windows.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const withPeers = process.argv.includes("--peers");
const comparisons: Comparison[] = [];

const stages: Readonly<Record<string, () => readonly Result[] | Promise<readonly Result[]>>> = {
  encode: encodeResults,
  leaf: leafResults,
  "js-half": jsHalfResults,
  decode: () => decodeResults(root),
  frames: framesResults,
  lists: listResults,
  async window() {
    const { results, comparison } = await windowResults(withPeers);
    if (comparison !== null) comparisons.push(comparison);
    return [...results, ...(await chartResults())];
  },
  drift: driftResults,
  load: loadResults,
};

const names = process.argv.slice(2).filter((argument) => argument !== "--peers");
const unknown = names.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`bench: no stage is called ${unknown.join(", ")}; there are: ${Object.keys(stages).join(", ")}`);
  process.exitCode = 2;
} else {
  const load = currentLoad();
  const results: Result[] = [];
  for (const [name, run] of Object.entries(stages)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.error(`bench: ${name} ...`);
    results.push(...(await run()));
  }
  const [comparison = null] = comparisons;
  const report = makeReport(results, comparison, load);
  console.log(table(report, root));
  if (comparison !== null) console.log(comparisonTable(comparison));
  if (names.length === 0) writeReport(report, root);
}
