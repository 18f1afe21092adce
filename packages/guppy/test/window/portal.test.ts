// A window that follows the desktop: light and dark, accent colour and less motion, also as it scrolls, from a stand-in for the settings portal on
// a session bus of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { startApp } from "./app-process.ts";
import { findWindow, startDisplay } from "./display.ts";

vi.setConfig({ testTimeout: 90_000 });

const ends: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  ends.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("no output");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error("it ended without a word");
}

test("a window follows the desktop while it runs", async () => {
  const address = await firstLine(start("dbus-daemon", ["--session", "--nofork", "--print-address"]));
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: address };
  const script = fileURLToPath(new URL("portal/settings-portal.py", import.meta.url));
  const portal = start("/usr/bin/python3", [script], env);
  expect(await firstLine(portal)).toBe("ready");
  const set = (line: string): void => void portal.stdin?.write(`${line}\n`);
  set("color-scheme 1");

  const display = await startDisplay();
  ends.push(display.close);
  const app = startApp("theme.tsx", { display: display.name, env: { DBUS_SESSION_BUS_ADDRESS: address } });
  ends.push(app.kill);
  await findWindow(display, "guppy theme", app);
  await app.line("open");
  const state = (mode: string, accent: string | undefined, reducedMotion: boolean): string =>
    `theme ${JSON.stringify({ mode, accent, reducedMotion })}`;
  await app.line(state("dark", undefined, false));
  set("accent-color 1 0.5 0");
  await app.line(state("dark", "#ff8000", false));
  await app.line("glided");
  set("reduced-motion 1");
  await app.line(state("dark", "#ff8000", true));
  await app.line("jumped");
  set("color-scheme 2");
  await app.line(state("light", "#ff8000", true));
});
