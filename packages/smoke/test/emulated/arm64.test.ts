// guppy for arm64 on a machine for x64: cross-built, packed, installed from a registry for that platform, and run by qemu-user in
// Node for arm64. What it draws is what the native file of this machine draws.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startApp } from "../../../guppy/test/window/app-process.ts";
import { capture, click, findWindow, startDisplay } from "../../../guppy/test/window/display.ts";
import { eventually } from "../../../guppy/test/window/eventually.ts";
import { pictureDifference } from "../../../guppy/test/window/picture.ts";
import { loadTest } from "../../../precompiler/src/driver/load-test.ts";
import { currentHost } from "../../../precompiler/src/system/host.ts";
import { emulatedFlags, emulatedNode, emulatedTarget } from "../../src/emulated.ts";
import { npm } from "../../src/managers.ts";
import { packageFolder, readManifest, repository } from "../../src/paths.ts";
import { readPng } from "../../src/png.ts";
import {
  copyProgram,
  createProject,
  install,
  installedTargets,
  nodeOf,
  type Project,
  runProgram,
} from "../../src/project.ts";
import { type Command, runOrThrow } from "../../src/run.ts";
import { runSuite } from "../../src/suite.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const triple = "aarch64-unknown-linux-gnu";
const root = temporaryFolder();
const { url } = inject("registry");
const { guppy } = inject("packed");
const vitest = `vitest@${readManifest(packageFolder).devDependencies?.["vitest"]}`;
/** Of root mean squares: drivers of two processors may round otherwise. With one Mesa on both sides no pixel differed. */
const tolerance = 0.002;
/** Milliseconds: emulated drivers take their time. */
const patience = 60_000;
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
  expect(readPng(own).differentBytes).toBeGreaterThan(20);
  expect(await pictureDifference(root, own, emulated)).toBeLessThan(tolerance);
});

test("on a display it opens its window, draws it and takes a click", async () => {
  const display = await startDisplay();
  copyProgram(arm64, "button.tsx");
  const program = join(arm64.folder, "button.tsx");
  const app = startApp(program, { display: display.name, command: guppyIn(arm64), env: arm64.env });
  try {
    const window = await findWindow(display, "Button", app, patience);
    const isDrawn = async (): Promise<true | undefined> =>
      readPng(await capture(display, window)).differentBytes > 20 ? true : undefined;
    await eventually("a drawn window", isDrawn, patience);
    await click(display, window, { x: 160, y: 100 });
    await app.line("clicked", patience);
  } finally {
    await app.kill();
    await display.close();
  }
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
  bring(project, "counter.tsx", "headless.ts");
  await runOrThrow([...guppyIn(project), "run", "headless.ts", "picture.png"], {
    cwd: project.folder,
    env: project.env,
    seconds: 110,
  });
  return readFileSync(join(project.folder, "picture.png"));
}

function bring(project: Project, ...names: readonly string[]): void {
  for (const name of names) copyFileSync(join(repository, "examples", "counter", name), join(project.folder, name));
}

function guppyIn(project: Project): Command {
  return [...nodeOf(project), join(project.folder, "node_modules", "guppy", "dist", "cli", "main.js")];
}
