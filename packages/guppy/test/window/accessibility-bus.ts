// A session bus of its own with the accessibility bus on it, as a desktop has one; both end with the test.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { Display } from "./display.ts";
import { eventually } from "./eventually.ts";

export interface AccessibilityBus {
  /** What a program needs to find both. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

const launchers = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"];

export async function startAccessibilityBus(display: Display): Promise<AccessibilityBus> {
  const shared = { DISPLAY: display.name, GSETTINGS_BACKEND: "memory", WAYLAND_DISPLAY: "" };
  const session = start("dbus-daemon", ["--session", "--nofork", "--print-address=1"], shared);
  let address = "";
  session.stdout?.on("data", (chunk: Buffer) => {
    address += chunk.toString();
  });
  await eventually("the session bus", () => (address.endsWith("\n") ? true : undefined));
  const env = { ...shared, DBUS_SESSION_BUS_ADDRESS: address.trim() };
  const launcher = launchers.find(existsSync);
  if (launcher === undefined) throw new Error("at-spi2-core is not installed");
  const accessibility = start(launcher, ["--launch-immediately"], env);
  return {
    env,
    async close() {
      await endGroup(accessibility);
      await endGroup(session);
    },
  };
}

/** In a process group, so that what it starts ends with it. */
function start(program: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(program, [...args], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function endGroup(leader: ChildProcess): Promise<void> {
  const ended = leader.exitCode === null && leader.signalCode === null ? once(leader, "exit") : undefined;
  if (leader.pid !== undefined) {
    try {
      process.kill(-leader.pid, "SIGTERM");
    } catch {
      // All of them are gone already.
    }
  }
  await ended;
}
