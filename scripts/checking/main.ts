// Body of scripts/check: runs every step, goes on after a failure, and ends with one line that adds them all up.
// With names as arguments it runs those steps only, and trusts that what they need is there; with `--full`, also those that take long;
// with `--host`, none for the targets of other machines.
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setInterval } from "node:timers";
import { natives } from "../releasing/natives.ts";
import { choose } from "./choose.ts";
import { add, type Count } from "./count.ts";
import { logPath, type Places, type Result, runStep } from "./run-step.ts";
import { next } from "./schedule.ts";
import { type Step, steps } from "./steps.ts";

const root = join(import.meta.dirname, "..", "..");
const tailLines = 80;
const heartbeatSeconds = 60;

const choice = choose(steps, process.argv.slice(2), absentNatives());
if (typeof choice === "string") {
  console.error(`check: ${choice}`);
  process.exitCode = 2;
} else {
  for (const note of choice.notes) console.log(`check: ${note}`);
  await main(choice.steps, { root, logs: mkdtempSync(join(tmpdir(), "guppy-check-")) });
}

function absentNatives(): readonly string[] {
  return natives
    .filter(({ target }) => target.arch !== process.arch)
    .filter(({ folder, file }) => !existsSync(join(folder, file)))
    .map(({ file }) => file);
}

async function main(all: readonly Step[], places: Places): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  const results = await runAll(all, places);
  for (const result of results.filter(({ failed }) => failed > 0)) printFailure(result);
  const total = results.reduce<Count>(add, { passed: 0, failed: 0, skipped: 0 });
  if (total.skipped > 0) console.log(`check: ${total.skipped} tests were skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runAll(all: readonly Step[], places: Places): Promise<Result[]> {
  const waiting = new Set(all);
  const running = new Map<Step, { readonly since: number; readonly done: Promise<Result> }>();
  const passed = new Set<string>();
  const failed = new Set<string>();
  const results: Result[] = [];
  const heartbeat = setInterval(() => beat(running, places), heartbeatSeconds * 1000);

  const settle = (result: Result): void => {
    results.push(result);
    (result.failed === 0 ? passed : failed).add(result.step.name);
    console.log(line(result));
  };

  while (waiting.size + running.size > 0) {
    const { start, give } = next({ waiting: [...waiting], running: [...running.keys()], passed, failed });
    for (const step of give) {
      waiting.delete(step);
      const reason = `needs ${step.needs?.filter((name) => failed.has(name)).join(", ")}`;
      settle({ step, passed: 0, failed: 1, skipped: 0, seconds: 0, log: "", reason });
    }
    for (const step of start) {
      waiting.delete(step);
      running.set(step, { since: performance.now(), done: runStep(step, places) });
    }
    if (running.size > 0 && give.length === 0) {
      const result = await Promise.race([...running.values()].map(({ done }) => done));
      running.delete(result.step);
      settle(result);
    }
  }
  clearInterval(heartbeat);
  return results;
}

function line({ step, passed, failed, seconds, reason }: Result): string {
  const verdict = failed === 0 ? "ok  " : "FAIL";
  const counts = step.counting === "one" ? "" : `  ${passed} passed, ${failed} failed`;
  return `${verdict} ${step.name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s${counts}${reason ? `  (${reason})` : ""}`;
}

/** Says that long steps are alive, with the last thing they printed. */
function beat(running: ReadonlyMap<Step, { readonly since: number }>, places: Places): void {
  for (const [step, { since }] of running) {
    const seconds = Math.round((performance.now() - since) / 1000);
    if (seconds >= heartbeatSeconds) {
      const last = readFileSync(logPath(step, places), "utf8").trimEnd().split("\n").at(-1) ?? "";
      console.log(`...  ${step.name.padEnd(20)} ${String(seconds).padStart(5)}   s  ${last.trim().slice(0, 80)}`);
    }
  }
}

function printFailure({ step, log, reason }: Result): void {
  console.log(`\n${step.name}: ${step.command.join(" ")}${reason ? ` (${reason})` : ""}`);
  if (log === "") return;
  console.log(readFileSync(log, "utf8").trimEnd().split("\n").slice(-tailLines).join("\n"));
  console.log(`(the whole output is in ${log})\n`);
}
