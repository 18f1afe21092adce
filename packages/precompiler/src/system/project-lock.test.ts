// Two runs in one folder wait or refuse, and what a dead one left is no hindrance.
import { spawnSync } from "node:child_process";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordingReporter, scratch } from "../../test/support.ts";
import { hostMark } from "./processes.ts";
import { lockFileName, withProjectLock } from "./project-lock.ts";

test("runs go one after another, and nothing is left", async () => {
  const root = await scratch();
  const order: string[] = [];
  const reporter = recordingReporter();
  const enter = (name: string): Promise<void> =>
    withProjectLock(root, name, reporter, 10_000, async () => {
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} out`);
    });
  await Promise.all([enter("a"), enter("b"), enter("c")]);
  expect(order.map((word) => word.slice(2))).toEqual(["in", "out", "in", "out", "in", "out"]);
  expect(reporter.text()).toContain(`of process ${process.pid}, which works in this folder`);
  expect(await readdir(root)).toEqual([]);
});

test("a holder that takes too long is named, and its file stays", async () => {
  const root = await scratch();
  const path = join(root, lockFileName);
  await withProjectLock(root, "precompile", recordingReporter(), 0, async () => {
    await expect(withProjectLock(root, "stage", recordingReporter(), 0, async () => undefined)).rejects.toMatchObject({
      code: "busy",
      message: `\`precompile\` of process ${process.pid} still works in this folder after 0 s`,
      next: `let it end and run again; if no such process runs any more, delete ${path}`,
    });
    expect(await readdir(root)).toEqual([lockFileName]);
  });
});

test("a failure in it ends it", async () => {
  const root = await scratch();
  const failing = withProjectLock(root, "a", recordingReporter(), 0, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(await readdir(root)).toEqual([]);
});

const dead = spawnSync(process.execPath, ["-e", ""]).pid;
const old = new Date(Date.now() - 120_000);

test.each([
  ["of a process that died", { pid: dead, machine: hostMark(), verb: "x", token: "1" }, new Date()],
  ["of another machine that has been silent", { pid: 1, machine: "other", verb: "x", token: "1" }, old],
  ["that cannot be read and is old", "{", old],
])("a lock %s is taken over", async (_, content, time) => {
  const root = await scratch();
  const path = join(root, lockFileName);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  await utimes(path, time, time);
  expect(await withProjectLock(root, "a", recordingReporter(), 0, async () => 1)).toBe(1);
  expect(await readdir(root)).toEqual([]);
});

test("one of another machine that still beats is respected", async () => {
  const root = await scratch();
  await writeFile(join(root, lockFileName), JSON.stringify({ pid: 1, machine: "other", verb: "stage", token: "1" }));
  await expect(withProjectLock(root, "a", recordingReporter(), 0, async () => 1)).rejects.toMatchObject({
    code: "busy",
  });
});
