// Results as a file for machines and as a table in docs/performance.md for people.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import type { Result } from "./result.ts";
import { type Comparison, comparisonTable } from "./windows/windows.ts";

export interface Report {
  readonly command: string;
  readonly date: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGiB: number;
    /** Processes that wanted a core in the minute before the run; the run has the machine to itself when it is near 0. */
    readonly load: number;
    readonly node: string;
    readonly rustc: string;
  };
  readonly results: readonly Result[];
  /** Null for a run without peers. */
  readonly comparison: Comparison | null;
}

/** `load` is that of before the run. */
export function makeReport(results: readonly Result[], comparison: Comparison | null, load: number): Report {
  const processors = cpus();
  return {
    command: comparison === null ? "pnpm bench" : "pnpm bench --peers",
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: processors[0]?.model ?? "unknown",
      cores: processors.length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      load,
      node: process.version,
      rustc: execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim(),
    },
    results,
    comparison,
  };
}

/** Figures of an earlier state of guppy on such a machine, by the names that the stages give them. */
interface Before {
  readonly source: string;
  readonly date: string;
  readonly results: readonly Pick<Result, "name" | "value" | "unit">[];
}

/** With the figures of `results/before.json`, where there is one. */
export function table({ results }: Report, root: string): string {
  const before = new Map(readBefore(root)?.results.map((result) => [result.name, result]));
  const rows = results.map(({ name, value, unit, goal, met }) => {
    const earlier = before.get(name);
    const cells = [
      name,
      earlier === undefined ? "–" : `${earlier.value} ${earlier.unit}`,
      `${value} ${unit}`,
      goal === null ? "–" : `${goal} ${unit}`,
      met === null ? "–" : met ? "met" : "missed",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| figure | before | value | goal | |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function readBefore(root: string): Before | undefined {
  const path = join(root, "packages/bench/results/before.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Before) : undefined;
}

export function currentLoad(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

const begin = "<!-- figures: pnpm bench writes what is between these lines -->";
const end = "<!-- end of figures -->";

export function writeReport(report: Report, root: string): void {
  writeFileSync(join(root, "packages/bench/results/latest.json"), `${JSON.stringify(report, null, 2)}\n`);
  const path = join(root, "docs/performance.md");
  const text = readFileSync(path, "utf8");
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has lost the lines the table goes between`);
  const { cpu, cores, memoryGiB, load, node, rustc } = report.machine;
  const about = `\`${report.command}\`, ${report.date}; ${cpu}, ${cores} cores, ${memoryGiB} GiB, load ${load} before the run; Node ${node}, ${rustc}.`;
  const before = readBefore(root);
  const origin = before === undefined ? [] : [`*Before*, ${before.date}: ${before.source}.`];
  const tables = [
    table(report, root),
    ...origin,
    ...(report.comparison === null ? [] : [comparisonTable(report.comparison)]),
  ];
  writeFileSync(path, `${text.slice(0, from)}${begin}\n${about}\n\n${tables.join("\n\n")}\n${text.slice(to)}`);
}
