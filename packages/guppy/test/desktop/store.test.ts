// The store: what it gives back, what it does with broken files, and that no kill at any moment loses or tears what was said to
// be on the disk. `GUPPY_KILLS=500` kills more often.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../src/desktop/store.ts";

const kills = Number(process.env.GUPPY_KILLS ?? 50);
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-store-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a store", () => {
  test("gives its defaults, then what was set, also after it is opened again", async () => {
    const file = join(folder, "deep", "settings.json");
    const store = await openStore(file, { defaults: { size: 1 } });
    expect([store.get(), store.origin]).toEqual([{ size: 1 }, "defaults"]);
    await store.set({ size: 2 });
    await store.update(({ size }) => ({ size: size + 1 }));
    const again = await openStore(file, { defaults: { size: 1 } });
    expect([again.get(), again.origin]).toEqual([{ size: 3 }, "file"]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(join(folder, "deep"))).sort()).toEqual(["settings.json", "settings.json.backup"]);
  });

  test("writes the newest of many, and `get` is ahead of the disk", async () => {
    const store = await openStore(join(folder, "many.json"), { defaults: 0 });
    const writes = Array.from({ length: 1000 }, (_, index) => store.set(index + 1));
    expect(store.get()).toBe(1000);
    await Promise.all(writes);
    expect((await openStore(join(folder, "many.json"), { defaults: 0 })).get()).toBe(1000);
  });

  test("a torn file is put aside and its backup counts", async () => {
    const file = join(folder, "torn.json");
    const store = await openStore(file, { defaults: "none" });
    await store.set("first");
    await store.set("second");
    await writeFile(file, '"sec');
    const again = await openStore(file, { defaults: "none" });
    expect([again.get(), again.origin]).toEqual(["first", "backup"]);
    expect(await readFile(`${file}.broken`, "utf8")).toBe('"sec');
  });

  test("what `check` refuses counts as broken", async () => {
    const file = join(folder, "old.json");
    await writeFile(file, '{"version":1}');
    const check = (): never => {
      throw new Error("too old");
    };
    expect((await openStore<{ version: number }>(file, { defaults: { version: 2 }, check })).get()).toEqual({
      version: 2,
    });
  });

  test.each([
    ["a function", () => undefined],
    ["nothing", undefined],
    ["a number without end", 10n],
  ])("%s is refused, and what was there stays", async (_, value) => {
    const file = join(folder, "refused.json");
    const store = await openStore<unknown>(file, { defaults: "kept" });
    await store.set("kept");
    await expect(store.set(value)).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
    expect(store.get()).toBe("kept");
  });

  test("a value in a circle and one of more than 16 million characters are refused", async () => {
    const store = await openStore<unknown>(join(folder, "large.json"), { defaults: null });
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    await expect(store.set(circle)).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
    await expect(store.set("x".repeat(17_000_000))).rejects.toMatchObject({ code: "GUPPY_LIMIT_EXCEEDED" });
  });

  test("where nothing can be written the promise says so, and a later write may go through", async () => {
    const file = join(folder, "blocked", "settings.json");
    await writeFile(join(folder, "blocked"), "a file in the way");
    const store = await openStore(file, { defaults: 1 }).catch((error: unknown) => error);
    expect(store).toMatchObject({ code: "GUPPY_FILE_FAILED" });
    await rm(join(folder, "blocked"));
    const free = await openStore(file, { defaults: 1 });
    await free.set(2);
    expect(free.get()).toBe(2);
    await chmod(folder, 0o700);
  });
});

test("kills while it writes lose nothing and tear nothing", async () => {
  const lanes = 4;
  // Each kill meets as many writes as there are files: 200 with 50 kills.
  const files = (lane: number): string[] => [0, 1, 2, 3].map((index) => join(folder, `store-${lane}-${index}.json`));
  const run = async (lane: number): Promise<void> => {
    for (let round = 0; round < kills / lanes; round++) {
      const said = await writeUntilKilled(files(lane), (round * 7) % 23);
      for (const [index, file] of files(lane).entries()) await checkStore(file, said.get(index) ?? 0);
    }
    for (const file of files(lane)) expect((await openStore(file, { defaults: null })).origin).toBe("file");
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
  expect((await readdir(folder)).filter((name) => name.includes(".tmp"))).toEqual([]);
}, 300_000);

/** What came after the last word may be there already; nothing before it may be missing. */
async function checkStore(file: string, said: number): Promise<void> {
  if (said === 0) return;
  const { count, text } = JSON.parse(await readFile(file, "utf8"));
  expect(count).toBeGreaterThanOrEqual(said);
  expect(text).toHaveLength(20_000);
  const backup = JSON.parse(await readFile(`${file}.backup`, "utf8").catch(() => "{}"));
  expect(backup.count ?? count - 1).toBeGreaterThanOrEqual(said - 1);
}

/** The last number of each file that the process said, before it was killed some milliseconds after the first. */
async function writeUntilKilled(files: readonly string[], milliseconds: number): Promise<ReadonlyMap<number, number>> {
  const program = fileURLToPath(new URL("programs/store-writer.ts", import.meta.url));
  const child = spawn(process.execPath, [program, ...files], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child.stdout, "data");
  await sleep(milliseconds);
  const ended = once(child, "close");
  child.kill("SIGKILL");
  await ended;
  const lines = said.slice(0, said.lastIndexOf("\n")).split("\n");
  return new Map(lines.map((line) => line.split(" ").map(Number) as [number, number]));
}
