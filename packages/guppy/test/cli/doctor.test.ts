// `guppy doctor` and `guppy native` as a user types them, on the built package and the built native file.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDisplay } from "../window/display.ts";

const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const built = fileURLToPath(new URL("../../../native-linux-x64-gnu/guppy.linux-x64-gnu.node", import.meta.url));

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function guppy(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const own = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env: own }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-doctor-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("on a sound machine it ends with 0 and says which file is loaded and that it draws", async () => {
  const { status, stdout } = await guppy(["doctor", "--json"]);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    native: { path: built, source: "workspace", hash: "unknown" },
    probe: { loaded: true, path: built, drawing: { milliseconds: expect.any(Number) } },
    display: { state: "none" },
    problems: [],
  });
  expect(status).toBe(0);
});

test("where there is a display it opens a real window", async () => {
  const display = await startDisplay();
  try {
    const { status, stdout } = await guppy(["doctor"], { DISPLAY: display.name });
    expect(stdout).toMatch(/^window +one was opened within \d+ ms$/m);
    expect(status).toBe(0);
  } finally {
    await display.close();
  }
});

test("it names the depth of a display that it can't draw on", async () => {
  const display = await startDisplay({ depth: 16 });
  try {
    const { status, stdout } = await guppy(["doctor"], { DISPLAY: display.name });
    expect(stdout).toMatch(/^display +DISPLAY=:\d+, answers, depth 16$/m);
    expect(stdout).toMatch(/^problem: No window could be opened\..*depth of 16 bits/m);
    expect(status).toBe(1);
  } finally {
    await display.close();
  }
});

test("a file that would end the process is a problem like any other", async () => {
  const path = join(folder, "half.node");
  await writeFile(path, (await readFile(built)).subarray(0, 9_000_000));
  const { status, stdout } = await guppy(["doctor"], { GUPPY_NATIVE_PATH: path });
  expect(stdout).toMatch(/^problem: GUPPY_NATIVE_TRUNCATED: /m);
  expect(status).toBe(1);
});

test("native path prints the file, native verify refuses without hashes, both on one line each", async () => {
  expect(await guppy(["native", "path"])).toEqual({ status: 0, stdout: `${built}\n`, stderr: "" });
  const { status, stderr } = await guppy(["native", "verify"]);
  expect(stderr).toMatch(/^GUPPY_NATIVE_UNVERIFIABLE: [^\n]+\n$/);
  expect(status).toBe(1);
});

test.each([[["doctor", "--yaml"]], [["native"]], [["native", "eat"]], [["native", "path", "x"]]])(
  "%j is no command",
  async (args) => {
    const { status, stderr } = await guppy(args);
    expect(stderr).toMatch(/^[^\n]+ For help: guppy \w+ --help\n$/);
    expect(status).toBe(2);
  },
);
