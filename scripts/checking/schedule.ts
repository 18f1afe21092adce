// Which step may start next. Pure: the runner asks after every change.
import type { Step } from "./steps.ts";

export interface Progress {
  readonly waiting: readonly Step[];
  readonly running: readonly Step[];
  readonly passed: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/** What to do now: steps to start, and steps that can't run since one they need has failed. */
export function next({ waiting, running, passed, failed }: Progress): { start: Step[]; give: Step[] } {
  const give = waiting.filter((step) => step.needs?.some((name) => failed.has(name)));
  const ready = waiting.filter((step) => step.needs?.every((name) => passed.has(name)) ?? true);
  if (running.some((step) => step.alone)) return { start: [], give };

  const start: Step[] = [];
  for (const step of ready) {
    if (step.alone) continue;
    const busy = [...running, ...start].some((other) => other.lane === step.lane);
    if (!busy) start.push(step);
  }
  if (start.length === 0 && running.length === 0) {
    const solitary = ready.find((step) => step.alone);
    if (solitary) start.push(solitary);
  }
  return { start, give };
}
