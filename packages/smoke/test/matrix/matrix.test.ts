// `guppy` added to an empty project from empty caches, on each Node and by each package manager: exactly one native package,
// which loads, and a window that is drawn. GUPPY_MATRIX=short takes a few of them.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { cells, createCell, nativeFilesIn } from "../../src/matrix.ts";
import { readPng } from "../../src/png.ts";
import { copyProgram, type Project } from "../../src/project.ts";
import { type Ran, run } from "../../src/run.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const root = temporaryFolder();
const chosen = cells.filter(({ short }) => short || process.env["GUPPY_MATRIX"] !== "short");

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(chosen.map((cell, index) => ({ ...cell, folder: join(root, String(index)) })))("$name", (cell) => {
  const { manager, folder } = cell;
  let project: Project;

  async function type(line: string): Promise<Ran> {
    const ran = await run(["/bin/sh", "-c", line], { cwd: project.folder, env: project.env, seconds: 110 });
    expect(ran.code, `${line}\n${ran.output}${ran.errors}`).toBe(0);
    return ran;
  }

  beforeAll(async () => {
    project = await createCell(folder, inject("registry").url, cell);
    const started = performance.now();
    await type(manager.add);
    console.log(`${cell.name}: installed in ${Math.round(performance.now() - started)} ms`);
  });

  test("it runs on what is meant", async () => {
    const [line, says] = manager.runtime ?? [`${manager.node} --version`, `v${cell.node.version}\n`];
    expect((await type(line)).output.slice(0, says.length)).toBe(says);
  });

  test("exactly one native package is there", () => {
    expect(nativeFilesIn(project)).toHaveLength(1);
  });

  test("it loads and answers, in the version that was packed", async () => {
    copyProgram(project, "ping.mjs");
    const { output } = await type(`${manager.node} ping.mjs`);
    expect(JSON.parse(output)).toMatchObject({ answer: "pong", version: inject("packed").guppy.version });
  });

  test("a window is drawn without a display", async () => {
    copyProgram(project, "picture.tsx");
    await type(`${manager.tsx} picture.tsx`);
    const picture = readPng(readFileSync(join(project.folder, "picture.png")));
    expect(picture).toMatchObject({ width: 320, height: 200 });
    expect(picture.differentBytes).toBeGreaterThan(20);
  });

  if (manager.name === "deno")
    test("guppy's own command leaves running an app to Deno, and says how", async () => {
      const command = "deno run --allow-all node_modules/guppy/dist/cli/main.js run picture.tsx";
      const ran = await run(["/bin/sh", "-c", command], { cwd: project.folder, env: project.env });
      expect(ran).toMatchObject({
        code: 2,
        errors: expect.stringContaining("type `deno run --allow-all picture.tsx`."),
      });
    });
});
