// A session bus of its own, and programs on it that stand in for a desktop's services.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface PrivateBus {
  readonly address: string;
  /** Starts a stand-in of `stand-ins/`, and resolves when it has its names. */
  readonly stand: (name: string, ...args: readonly string[]) => Promise<StandIn>;
  readonly kill: () => Promise<void>;
  /** Ends the bus and all that stands on it. */
  readonly close: () => Promise<void>;
}

export interface StandIn {
  /** What it said, a JSON value a line. */
  readonly said: readonly unknown[];
  /** Tells it something, as one line of JSON. */
  readonly tell: (value: unknown) => void;
  readonly close: () => Promise<void>;
}

export async function startBus(): Promise<PrivateBus> {
  const daemon = spawn("dbus-daemon", [`--config-file=${file("bus.conf")}`, "--nofork", "--print-address"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await firstLine(createInterface({ input: daemon.stdout }));
  const others: (() => Promise<void>)[] = [];
  return {
    address,
    async stand(name, ...args) {
      const script = file(`stand-ins/${name}.py`);
      const child = spawn("/usr/bin/python3", [script, ...args], {
        env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address },
        stdio: ["pipe", "pipe", "inherit"],
      });
      others.push(() => end(child));
      const lines = createInterface({ input: child.stdout });
      if ((await firstLine(lines)) !== "ready") throw new Error(`${name} did not get ready`);
      const said: unknown[] = [];
      lines.on("line", (line) => said.push(JSON.parse(line)));
      return {
        said,
        tell: (value) => void child.stdin.write(`${JSON.stringify(value)}\n`),
        close: () => end(child),
      };
    },
    kill: () => end(daemon),
    async close() {
      for (const close of others) await close();
      await end(daemon);
    },
  };
}

function file(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function firstLine(lines: Interface): Promise<string> {
  return new Promise((resolve, reject) => {
    lines.once("line", resolve);
    lines.once("close", () => reject(new Error("it ended without a word")));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
