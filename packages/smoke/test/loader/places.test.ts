// The good install where others break: used from several threads, from a tree that nobody may write to, after a move.
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type ProgramOptions, type Project, runProgram } from "../../src/project.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { readOnly } from "../../src/view.ts";
import { copyOfGood } from "./good-install.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("main thread and workers load one file, and each is answered", async () => {
  const said = await answer(await copyOfGood(root, "workers"), "workers.mjs");
  expect(said).toHaveLength(3);
  for (const one of said) expect(one).toEqual({ answer: "pong", path: said[0].path });
});

test("only workers load it, one after the other, and the process outlives them", async () => {
  expect(await answer(await copyOfGood(root, "only-workers"), "only-workers.mjs")).toEqual(["pong", "pong"]);
});

test("from a tree that is read-only", async () => {
  const project = await copyOfGood(root, "read-only");
  const under = readOnly(project.folder);
  expect((await runProgram(project, "write.mjs", { under })).errors).toContain("EROFS");
  expect(await answer(project, "ping.mjs", { under })).toMatchObject({ answer: "pong" });
});

test("after the project was moved", async () => {
  const project = await copyOfGood(root, "before");
  expect(await answer(project, "ping.mjs")).toMatchObject({ answer: "pong" });
  const folder = join(root, "after", "project");
  mkdirSync(join(root, "after"));
  renameSync(project.folder, folder);
  const said = await answer({ ...project, folder }, "ping.mjs");
  expect(said).toMatchObject({ answer: "pong", path: expect.stringContaining(folder) });
});

async function answer(project: Project, program: string, options: ProgramOptions = {}) {
  const ran = await runProgram(project, program, options);
  expect(ran).toMatchObject({ code: 0, errors: "" });
  return JSON.parse(ran.output);
}
