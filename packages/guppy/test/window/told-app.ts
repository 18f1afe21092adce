// The other end of `apps/frame.tsx`: commands as calls.
import { mkdtemp, rm } from "node:fs/promises";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type AppProcess, type StartOptions, startApp } from "./app-process.ts";

/** What a command was answered with. */
export interface Answer {
  readonly value?: unknown;
  /** Code and message. */
  readonly error?: readonly [string, string];
}

export interface ToldApp {
  readonly app: AppProcess;
  readonly open: (
    options: object,
  ) => Promise<{ readonly number: number; readonly unmet: readonly { option: string; reason: string }[] }>;
  readonly call: (window: number, name: string, ...args: readonly unknown[]) => Promise<Answer>;
  readonly read: (window: number, name: string) => Promise<unknown>;
  readonly events: () => Promise<readonly (readonly [number, string, unknown])[]>;
  readonly close: () => Promise<void>;
}

export async function startTold(options: StartOptions): Promise<ToldApp> {
  const folder = await mkdtemp(join(tmpdir(), "guppy-told-"));
  const path = join(folder, "socket");
  const app = startApp("frame.tsx", { ...options, args: [path] });
  await app.line("listening");
  const socket = await connected(path);
  const waiting: ((answer: Answer) => void)[] = [];
  createInterface(socket).on("line", (line) => waiting.shift()?.(JSON.parse(line)));
  const ask = (command: object): Promise<Answer> => {
    const answer = new Promise<Answer>((resolve) => waiting.push(resolve));
    socket.write(`${JSON.stringify(command)}\n`);
    return answer;
  };
  const value = async (command: object): Promise<never> => {
    const answer = await ask(command);
    if (answer.error !== undefined) throw new Error(String(answer.error));
    return answer.value as never;
  };
  return {
    app,
    open: (windowOptions) => value({ open: windowOptions }),
    call: (window, name, ...args) => ask({ window, call: name, args }),
    read: (window, name) => value({ window, read: name }),
    events: () => value({ read: "events" }),
    async close() {
      socket.destroy();
      await app.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function connected(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path, () => resolve(socket));
    socket.once("error", reject);
  });
}
