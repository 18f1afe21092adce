// A guppy app in a process of its own, started as a user starts it; its output lines and its end are what tests look at.
import { type ChildProcess, spawn } from "node:child_process";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { eventually } from "./eventually.ts";

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Milliseconds from start to end. */
  readonly after: number;
}

export interface AppProcess {
  readonly pid: number | undefined;
  readonly lines: readonly string[];
  readonly errors: () => string;
  /** Undefined while it runs; after that how it ended, with what it said. */
  readonly obituary: () => string | undefined;
  /** Waits for an output line. */
  readonly line: (text: string, milliseconds?: number) => Promise<void>;
  /** Waits for the end of the process, which is killed when it takes longer. */
  readonly ended: (milliseconds?: number) => Promise<Ended>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it at once if it still runs. */
  readonly kill: () => Promise<void>;
}

export interface StartOptions {
  readonly display?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly args?: readonly string[];
  /** `guppy run`, or `node --import guppy/register`. */
  readonly way?: "run" | "register";
  /** What starts Node and guppy's command in it; by default the tests' Node and the built guppy of this folder. */
  readonly command?: readonly string[];
}

const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const register = new URL("../../dist/register.js", import.meta.url).href;

/** Runs a file of `apps/`, or one with an absolute path, as a user does. */
export function startApp(
  name: string,
  { display, env = {}, args = [], way = "run", command = [process.execPath, cli] }: StartOptions = {},
): AppProcess {
  const started = performance.now();
  const file = isAbsolute(name) ? name : fileURLToPath(new URL(`apps/${name}`, import.meta.url));
  const [program = "", ...first] = way === "run" ? [...command, "run"] : [process.execPath, "--import", register];
  const child = spawn(program, [...first, file, ...args], {
    env: withoutUndefined({
      ...process.env,
      WAYLAND_DISPLAY: undefined,
      XAUTHORITY: undefined,
      DISPLAY: display,
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  let end: Ended | undefined;
  child.once("exit", (code, signal) => {
    end = { code, signal, after: performance.now() - started };
  });
  const obituary = (): string | undefined =>
    end === undefined ? undefined : `ended with ${end.code ?? end.signal}, saying ${output.errors()}`;
  return {
    pid: child.pid,
    lines: output.lines,
    errors: output.errors,
    obituary,
    async line(text, milliseconds) {
      const said = (): true | undefined => {
        if (output.lines.includes(text)) return true;
        const dead = obituary();
        if (dead !== undefined) throw new Error(`${dead} before ${text}`);
        return undefined;
      };
      await eventually(() => `the line ${text} after ${output.lines.join(", ")}`, said, milliseconds);
    },
    async ended(milliseconds = 10_000) {
      try {
        return await eventually("the end of the app", () => end, milliseconds);
      } catch (error) {
        child.kill("SIGKILL");
        throw error;
      }
    },
    signal: (signal) => void child.kill(signal),
    async kill() {
      if (end === undefined) child.kill("SIGKILL");
      await eventually("the end of the app", () => end);
    },
  };
}

function collect(child: ChildProcess): { readonly lines: string[]; readonly errors: () => string } {
  const lines: string[] = [];
  let errors = "";
  let rest = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return { lines, errors: () => errors };
}

function withoutUndefined(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}
