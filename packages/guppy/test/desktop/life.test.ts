// The life of an app in processes of its own: one instance, what it is opened with, whether it quits, and the machine's sleep.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp, defineWindow } from "guppy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "../window/eventually.ts";
import { startBus } from "./private-bus.ts";

let folder = "";
const ends: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-life-"));
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await rm(folder, { recursive: true, force: true });
});

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): { child: ChildProcess; lines: string[] } {
  const program = fileURLToPath(new URL("programs/life.ts", import.meta.url));
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, XDG_RUNTIME_DIR: folder, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => lines.push(...chunk.toString().trim().split("\n")));
  ends.push(() => child.kill("SIGKILL"));
  return { child, lines };
}

const says = (lines: readonly string[], line: string) =>
  eventually(
    () => `${line} in ${lines.join(", ")}`,
    () => (lines.includes(line) ? true : undefined),
  );

test("a second process opens no window, hands over its arguments and ends; the first may refuse to quit", async () => {
  const first = start(["a.txt"]);
  await says(first.lines, "first");
  await says(
    first.lines,
    `open ${JSON.stringify({ argv: ["a.txt"], files: [join(folder, "a.txt")], urls: [], first: true })}`,
  );
  const second = start(["--new", "https://example.org"]);
  await says(second.lines, "closed");
  expect(second.lines).toEqual(["second", "closed"]);
  await eventually("its end", () => second.child.exitCode ?? undefined);
  const argv = ["--new", "https://example.org"];
  await says(first.lines, `open ${JSON.stringify({ argv, files: [], urls: ["https://example.org"], first: false })}`);
  first.child.stdin?.write("quit\n");
  await says(first.lines, "quit: false");
  first.child.stdin?.write("allow\n");
  await says(first.lines, "allow: 1");
  first.child.stdin?.write("quit\n");
  await says(first.lines, "quit: true");
  await eventually("its end", () => first.child.exitCode ?? undefined);
  expect(first.child.exitCode).toBe(0);
});

test("sleep is told as it comes and goes, by logind alone", async () => {
  const daemon = await startBus();
  ends.push(daemon.close);
  const desktop = await daemon.stand("desktop", "login");
  const { lines } = start([], { DBUS_SYSTEM_BUS_ADDRESS: daemon.address });
  await says(lines, "first");
  // It listens from some moment on.
  await eventually("the sleep", async () => {
    desktop.tell({ sleep: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    return lines.includes("suspend") ? true : undefined;
  });
  desktop.tell({ sleep: false });
  await says(lines, "resume");
});

describe("an app in this process", () => {
  const Window = defineWindow({ render: () => "hello" });
  const open = async (id: string) => {
    process.env.GUPPY_HEADLESS = "1";
    process.env.XDG_CONFIG_HOME = folder;
    const app = await createApp({ id, windows: [{ id: "main", window: Window }] });
    ends.push(app.close, () => {
      delete process.env.GUPPY_HEADLESS;
      delete process.env.XDG_CONFIG_HOME;
    });
    return app;
  };

  test("has folders and stores of its own", async () => {
    const app = await open("org.example.app");
    expect(app.paths.config).toBe(join(folder, "org.example.app"));
    const settings = await app.store("settings", { defaults: { size: 1 } });
    expect(await app.store("settings", { defaults: { size: 9 } })).toBe(settings);
    await settings.set({ size: 2 });
    expect(settings.file).toBe(join(folder, "org.example.app", "settings.json"));
    await expect(app.store("../out", { defaults: 1 })).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
    expect(await app.opensAtLogin()).toBe(false);
    await app.setOpensAtLogin({ name: "App", command: ["/bin/app"] });
    expect(await app.opensAtLogin()).toBe(true);
    expect(await app.quit()).toBe(true);
    await app.closed;
  });

  test("may have any id, as long as nothing is named after it", async () => {
    const app = await open("My app");
    expect(() => app.paths).toThrow(/The app's id is/);
    await expect(app.notify({ title: "a" })).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
    await app.close();
  });
});
