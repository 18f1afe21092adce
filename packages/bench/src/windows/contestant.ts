// What guppy and each peer have to offer to be measured: the same counter above the same list, and four things to be told.
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

export interface Contestant {
  readonly name: string;
  /** Starts a window of the common size at the top left of the screen, with the counter and no rows. */
  readonly start: (display: string) => Running;
}

export interface Running {
  readonly pid: number;
  /** Resolves when the app listens to the other two; its window may have been there for some time. */
  readonly ready: () => Promise<void>;
  /** Fills the list. */
  readonly openRows: () => Promise<void>;
  /** Has a list of a million rows of one height in its place, of which it makes those that show. */
  readonly openMany: () => Promise<void>;
  /** Changes the counter so many times, each after so many milliseconds, and resolves after the last. */
  readonly change: (times: number, period: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Of what the contestants draw; text is white. */
export const background = 0x0f_17_2a;

export function startProcess(child: ChildProcess): Running {
  const answers: (() => void)[] = [];
  const waiting = (): Promise<void> => new Promise((resolve) => void answers.push(resolve));
  const ready = waiting();
  if (child.stdout === null || child.stdin === null || child.pid === undefined) throw new Error("it has no pipes");
  createInterface({ input: child.stdout }).on("line", () => answers.shift()?.());
  const { stdin } = child;
  const say = (line: string): Promise<void> => {
    stdin.write(`${line}\n`);
    return waiting();
  };
  return {
    pid: child.pid,
    ready: () => ready,
    openRows: () => say("rows"),
    openMany: () => say("many"),
    change: (times, period) => say(`change ${times} ${period}`),
    close: () => end(child),
  };
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  await ended;
  clearTimeout(timer);
}
