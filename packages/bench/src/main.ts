// Entry of `pnpm bench`. With names of stages as arguments it runs and prints those, and writes no results.
import { join } from "node:path";
import process from "node:process";
import { decodeResults } from "./decode.ts";
import { driftResults } from "./drift.ts";
import { encodeResults, leafResults } from "./encode.ts";
import { currentLoad, makeReport, table, writeReport } from "./report.ts";
import type { Result } from "./result.ts";

const root = join(import.meta.dirname, "..", "..", "..");

const stages: Readonly<Record<string, () => readonly Result[] | Promise<readonly Result[]>>> = {
  encode: encodeResults,
  leaf: leafResults,
  decode: () => decodeResults(root),
  drift: driftResults,
};

const names = process.argv.slice(2);
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
  const report = makeReport(results, load);
  console.log(table(report));
  if (names.length === 0) writeReport(report, root);
}
