// Starts a program, waits for it a bounded time and keeps what it said. Every other module of this package starts programs here.
import { spawn } from "node:child_process";

export type Environment = Readonly<Record<string, string>>;

export interface RunOptions {
  readonly cwd: string;
  /** The whole environment: nothing of this process's own is added. */
  readonly env: Environment;
  readonly seconds?: number;
}

export interface Ran {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export type Command = readonly [program: string, ...args: string[]];

/** Resolves however the program ends; rejects when it cannot be started or is too slow. */
export function run([program, ...args]: Command, { cwd, env, seconds = 60 }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      const ran = { code, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() };
      if (late) reject(new Error(describe([program, ...args], ran, `took more than ${seconds} s`)));
      else resolve(ran);
    });
  });
}

/** As `run`, for what must succeed: its standard output, or an error with all it said. */
export async function runOrThrow(command: Command, options: RunOptions): Promise<string> {
  const ran = await run(command, options);
  if (ran.code !== 0) throw new Error(describe(command, ran, `ended with ${ran.code}`));
  return ran.output;
}

function describe(command: Command, { output, errors }: Ran, verdict: string): string {
  return `${command.join(" ")} ${verdict}\n${output}${errors}`;
}
