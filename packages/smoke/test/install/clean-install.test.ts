// `npm install guppy` on a clean machine: from empty caches, by each package manager, to a window that is drawn.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { npm, pnpm } from "../../src/managers.ts";
import { packageFolder } from "../../src/paths.ts";
import { readPng } from "../../src/png.ts";
import { copyProgram, createProject, install, installedTargets, type Project, runProgram } from "../../src/project.ts";
import { askedElsewhere } from "../../src/registry.ts";
import { type Ran, run } from "../../src/run.ts";
import { runSuite } from "../../src/suite.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const { guppy, targets } = inject("packed");
const root = temporaryFolder();

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each([npm, pnpm])("$name", (manager) => {
  let project: Project;

  beforeAll(async () => {
    project = createProject(join(root, manager.name), inject("registry").url);
    await install(project, manager, ["guppy"]);
  });

  test.each(["ping.mjs", "ping.cjs"])(
    "%s: the native side answers, in the version that was packed",
    async (program) => {
      const said = answer(await runProgram(project, program));
      expect(said).toMatchObject({ answer: "pong", version: guppy.version });
      expect(said["path"]).toContain(join(project.folder, "node_modules"));
    },
  );

  test("exactly one native package is there", () => {
    expect(targets.length).toBeGreaterThan(0);
    expect(installedTargets(project)).toHaveLength(1);
  });

  test("a window is drawn without a display, from TSX through guppy's own command", async () => {
    copyProgram(project, "picture.tsx");
    const command = join(project.folder, "node_modules", ".bin", "guppy");
    const ran = await run([command, "run", "picture.tsx"], { cwd: project.folder, env: project.env });
    expect(ran).toMatchObject({ code: 0 });
    const picture = readPng(readFileSync(join(project.folder, "picture.png")));
    expect(picture).toMatchObject({ width: 320, height: 200 });
    // The two colours, and the shades between them at the edges of letters and corners.
    expect(picture.differentBytes).toBeGreaterThan(20);
  });

  test("guppy's headless tests pass on what is installed", async () => {
    const { ran, ...result } = await runSuite(project);
    expect(result, ran.output + ran.errors).toMatchObject({ failed: 0, skipped: 0 });
    expect(result.files).toEqual(expect.arrayContaining(["counter.test.ts", "page.test.tsx", "screenshot.test.tsx"]));
    expect(result.passed).toBeGreaterThan(20);
  });

  test.each(["nodenext", "bundler"])(
    "an app compiles against the installed types, resolved as %s",
    async (resolution) => {
      copyProgram(project, "consumer.tsx");
      const compiler = join(packageFolder, "node_modules", ".bin", "tsc");
      const module = resolution === "nodenext" ? "nodenext" : "esnext";
      const options = ["--strict", "--noEmit", "--ignoreConfig", "--jsx", "react-jsx", "--jsxImportSource", "guppy"];
      // `AbortSignal` is Node's or the DOM's to declare; an app has the types of one of them.
      const target = ["--target", "es2023", "--lib", "es2023,dom", "--types", ""];
      const ran = await run(
        [compiler, ...options, ...target, "--module", module, "--moduleResolution", resolution, "consumer.tsx"],
        { cwd: project.folder, env: project.env },
      );
      expect(ran).toEqual({ code: 0, output: "", errors: "" });
    },
  );

  test("nothing but what was asked for is in the project's manifest", () => {
    const manifest = JSON.parse(readFileSync(join(project.folder, "package.json"), "utf8"));
    expect(Object.keys(manifest.dependencies)).toEqual(["guppy"]);
  });
});

describe("the registry", () => {
  const registry = inject("registry");

  test("takes nothing from those who have not signed in", async () => {
    const response = await fetch(`${registry.url}guppy`, { method: "PUT", body: "{}" });
    expect(response.status).toBe(401);
  });

  test("its log: our names were asked for nowhere else, not even one that nobody has published", async () => {
    const response = await fetch(`${registry.url}@guppy%2fnever-published`);
    expect(response.status).toBe(404);
    const asked = askedElsewhere(registry).map((address) => new URL(address).pathname);
    expect(asked).toEqual(expect.arrayContaining([expect.stringMatching(/\/oxc-transform$/)]));
    expect(asked.filter((path) => /guppy/.test(path))).toEqual([]);
  });
});

function answer(ran: Ran): Readonly<Record<string, unknown>> {
  expect(ran).toMatchObject({ code: 0, errors: "" });
  return JSON.parse(ran.output);
}
