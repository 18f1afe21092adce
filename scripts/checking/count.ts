// From a step's output to how many passed and failed. Pure; the runners' own formats are known only here.

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How a step is counted: as one, by the report vitest wrote, or by the lines cargo printed. */
export type Counting = "one" | "vitest" | "cargo";

export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
  /** The text of vitest's JSON report, if it wrote one. */
  readonly report?: string | undefined;
}

/** Never counts a step that failed, or a runner that ran nothing, as passed. */
export function count(counting: Counting, outcome: Outcome): Count {
  const ok = outcome.exitCode === 0;
  if (counting === "one") return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const counted = counting === "cargo" ? countCargo(outcome.output) : countVitest(outcome.report);
  const ranNothing = counted.passed + counted.failed === 0;
  const silent = counted.failed === 0 && (!ok || ranNothing);
  return silent ? { ...counted, failed: 1 } : counted;
}

/** Adds up the closing line of every test binary and of the documentation's tests. */
function countCargo(output: string): Count {
  const lines = output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm);
  let total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, skipped] of lines) {
    total = add(total, { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) });
  }
  return total;
}

function countVitest(report: string | undefined): Count {
  const counts = parseReport(report);
  return {
    passed: counts?.numPassedTests ?? 0,
    failed: counts?.numFailedTests ?? 0,
    skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
  };
}

interface VitestReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
}

/** A runner that died while writing leaves half a report; that is a failed step, not a crash here. */
function parseReport(report: string | undefined): VitestReport | undefined {
  if (report === undefined) return undefined;
  try {
    return JSON.parse(report) as VitestReport;
  } catch {
    return undefined;
  }
}

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
