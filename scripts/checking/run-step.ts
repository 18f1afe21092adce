// Runs one step as a process group of its own, with its output in a log file, and counts what it did.
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Count, count } from "./count.ts";
import { reportFile, type Step } from "./steps.ts";

export interface Result extends Count {
  readonly step: Step;
  readonly seconds: number;
  readonly log: string;
  /** Why the step failed, where its output doesn't say. */
  readonly reason?: string;
}

/** Folders the run works in: the repository, and where logs and reports go. */
export interface Places {
  readonly root: string;
  readonly logs: string;
}

export function logPath(step: Step, { logs }: Places): string {
  return join(logs, `${step.name.replaceAll(" ", "-")}.log`);
}

/** Resolves in every case: a step that cannot be started or takes too long has failed. */
export async function runStep(step: Step, places: Places): Promise<Result> {
  const log = logPath(step, places);
  const report = `${log}.json`;
  const [program, ...args] = step.command;
  const started = performance.now();
  const output = openSync(log, "w");
  const { exitCode, reason } = await new Promise<{ exitCode: number | null; reason?: string }>((resolve) => {
    const child = spawn(
      program,
      args.map((arg) => arg.replace(reportFile, report)),
      {
        cwd: join(places.root, step.folder ?? "."),
        detached: true,
        // Logs are read as text.
        env: { ...process.env, NO_COLOR: "1", CARGO_TERM_COLOR: "never" },
        stdio: ["ignore", output, output],
      },
    );
    const { pid } = child;
    let late = false;
    // The whole group goes, or an Xvfb or a compiler would outlive its step.
    const end = (): void => {
      if (pid !== undefined) killGroup(pid);
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, step.minutes * 60_000);
    process.once("exit", end);
    child.once("error", (error) => resolve({ exitCode: null, reason: error.message }));
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      process.removeListener("exit", end);
      end();
      if (late) resolve({ exitCode: code, reason: `took more than ${step.minutes} minutes` });
      else resolve({ exitCode: code, ...(signal && { reason: `ended by ${signal}` }) });
    });
  });
  closeSync(output);
  const outcome = {
    exitCode,
    output: readFileSync(log, "utf8"),
    report: existsSync(report) ? readFileSync(report, "utf8") : undefined,
  };
  const counted = count(step.counting, outcome);
  const nothing = step.counting !== "one" && exitCode === 0 && counted.passed === 0 && counted.failed === 1;
  const why = reason ?? (nothing ? "ran no test" : undefined);
  return { ...counted, step, seconds: (performance.now() - started) / 1000, log, ...(why && { reason: why }) };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has ended by itself.
  }
}
