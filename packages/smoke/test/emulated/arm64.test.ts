// guppy for arm64 on a machine for x64: cross-built, packed, installed from a registry for that platform, and run by qemu-user in
// Node for arm64. What it draws is what the native file of this machine draws.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { pictureDifference } from "../../../guppy/test/window/picture.ts";
import { loadTest } from "../../../precompiler/src/driver/load-test.ts";
import { currentHost } from "../../../precompiler/src/system/host.ts";
import { emulatedFlags, emulatedNode, emulatedTarget } from "../../src/emulated.ts";
import { npm } from "../../src/managers.ts";
import { packageFolder, readManifest, repository } from "../../src/paths.ts";
import { createProject, install, installedTargets, nodeOf, type Project, runProgram } from "../../src/project.ts";
import { runOrThrow } from "../../src/run.ts";
import { runSuite } from "../../src/suite.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const triple = "aarch64-unknown-linux-gnu";
const root = temporaryFolder();
const { url } = inject("registry");
const { guppy } = inject("packed");
const vitest = `vitest@${readManifest(packageFolder).devDependencies?.["vitest"]}`;
/** Of root mean squares: drivers of two processors may round otherwise. With one Mesa on both sides no pixel differed. */
const tolerance = 0.002;
let here: Project;
let arm64: Project;

beforeAll(async () => {
  here = createProject(join(root, "here"), url);
  arm64 = { ...createProject(join(root, "arm64"), url), node: await emulatedNode() };
  await install(here, npm, ["guppy"]);
  await install(arm64, npm, ["guppy", vitest], ["--force", ...emulatedFlags]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("exactly one native package is there, and it is that of arm64", () => {
  const [folder = "", ...more] = installedTargets(arm64);
  expect(more).toEqual([]);
  expect(readManifest(folder)).toMatchObject({ name: `@guppy/native-${emulatedTarget}`, version: guppy.version });
});

test.each(["ping.mjs", "ping.cjs"])("%s: the native side answers, and says what built it", async (program) => {
  const ran = await runProgram(arm64, program, { env: { GUPPY_NATIVE_VERIFY: "1" } });
  expect(ran).toMatchObject({ code: 0, errors: "" });
  expect(JSON.parse(ran.output)).toMatchObject({
    answer: "pong",
    version: guppy.version,
    target: triple,
    compiler: expect.stringMatching(/^rustc \d+\.\d+\.\d+ /),
  });
});

test("the precompiler's own load test says that it ran emulated, and what does not load", async () => {
  const [folder = ""] = installedTargets(arm64);
  const file = join(folder, readManifest(folder).main ?? "");
  const host = { ...currentHost(), env: { ...process.env, GUPPY_NODE_ARM64: nodeOf(arm64).at(-1) } };
  expect(await loadTest(file, triple, root, host)).toEqual({ state: "passed", how: "emulated" });

  const cut = join(root, "cut.node");
  writeFileSync(cut, readFileSync(file).subarray(0, 1_000_000));
  expect(await loadTest(cut, triple, root, host)).toMatchObject({ state: "failed" });
});

test("the counter, clicked three times, looks as it does on this machine", async () => {
  const [own, emulated] = [await picture(here), await picture(arm64)];
  expect(await pictureDifference(root, own, emulated)).toBeLessThan(tolerance);
});

test("guppy's headless tests pass", async () => {
  const { ran, ...result } = await runSuite(arm64, {
    vitest: join(arm64.folder, "node_modules", "vitest"),
    // No test may need a second process, which this machine could not start.
    flags: ["--pool=threads"],
    seconds: 280,
  });
  expect(result, ran.output + ran.errors).toMatchObject({ failed: 0, skipped: 0 });
  expect(result.files).toEqual(expect.arrayContaining(["counter.test.ts", "page.test.tsx", "screenshot.test.tsx"]));
  expect(result.passed).toBeGreaterThan(20);
}, 300_000);

async function picture(project: Project): Promise<Buffer> {
  for (const name of ["counter.tsx", "headless.ts"])
    copyFileSync(join(repository, "examples", "counter", name), join(project.folder, name));
  const command = join(project.folder, "node_modules", "guppy", "dist", "cli", "main.js");
  await runOrThrow([...nodeOf(project), command, "run", "headless.ts", "picture.png"], {
    cwd: project.folder,
    env: project.env,
    seconds: 110,
  });
  return readFileSync(join(project.folder, "picture.png"));
}
