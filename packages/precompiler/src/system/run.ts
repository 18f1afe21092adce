// The only file that starts processes. Arguments are lists, never a shell line, so paths may hold anything.
import { spawn } from "node:child_process";
import type { Env } from "./host.ts";

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Laid over the process's environment; undefined removes a variable. */
  readonly env?: Env;
}

export interface RunOptions {
  /** `inherit` passes bytes through untouched, on standard error: standard output is for data. */
  readonly output: "inherit" | "capture" | "capture-stdout";
  /** Milliseconds until the process is killed. None by default: builds take as long as they take. */
  readonly timeoutMs?: number;
}

export interface RunResult {
  /** Null when it could not be started or was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why there is no status. */
  readonly failure?: string;
}

/** Runs one process to its end. Never throws: a program that is not there is a result like any other. */
export function run(command: Command, options: RunOptions): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command.command, command.args, {
      cwd: command.cwd,
      env: { ...process.env, ...command.env },
      stdio: ["ignore", options.output === "inherit" ? 2 : "pipe", options.output === "capture" ? "pipe" : 2],
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill("SIGKILL");
          }, options.timeoutMs);
    const finish = (status: number | null, failure?: string): void => {
      clearTimeout(timer);
      const output = { stdout: Buffer.concat(stdout).toString("utf8"), stderr: Buffer.concat(stderr).toString("utf8") };
      resolve(failure === undefined ? { status, ...output } : { status, ...output, failure });
    };
    child.once("error", (error) => finish(null, error.message));
    child.once("close", (status, signal) => {
      if (timedOut) finish(null, `no answer within ${options.timeoutMs} ms`);
      else if (signal !== null) finish(null, `killed by ${signal}`);
      else finish(status);
    });
  });
}

/** A command as a person would type it, for logs. */
export function commandLine(command: Command): string {
  return [command.command, ...command.args]
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)))
    .join(" ");
}
