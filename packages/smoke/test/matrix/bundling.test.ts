// The recipes of docs/distribution.md: an app bundled by esbuild or by Vite still finds its native package, beside it in the
// project, or alone with it at another place.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { npm } from "../../src/managers.ts";
import { readPng } from "../../src/png.ts";
import { copyProgram, createProject, install, installedTargets, type Project } from "../../src/project.ts";
import { runOrThrow } from "../../src/run.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const root = temporaryFolder();
let project: Project;

beforeAll(async () => {
  project = createProject(root, inject("registry").url);
  await install(project, npm, ["guppy"]);
  copyProgram(project, "picture.tsx");
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const program = (name: string, path: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path);

const esbuildNode = [program("esbuild", "bin/esbuild"), "picture.tsx", "--bundle", "--platform=node"];
const esbuild = [...esbuildNode, "--format=esm"];
const jsx = ["--jsx=automatic", "--jsx-import-source=guppy"];
const vite = [process.execPath, program("vite", "bin/vite.js"), "build", "--logLevel=warn"];

const viteConfig = (more: object): string =>
  `export default ${JSON.stringify({
    oxc: { jsx: { runtime: "automatic", importSource: "guppy" } },
    build: { ssr: "picture.tsx" },
    ...more,
  })};\n`;

interface Recipe {
  readonly name: string;
  /** Writes the bundle into the folder that comes last. */
  readonly command: readonly string[];
  readonly config?: string;
  readonly bundle: string;
  /** The bundle has guppy's own code in it, so that it needs nothing but the native package. */
  readonly alone: boolean;
}

const recipes: readonly Recipe[] = [
  {
    name: "esbuild, packages left out",
    command: [...esbuild, ...jsx, "--packages=external", "--out-extension:.js=.mjs", "--outdir="],
    bundle: "picture.mjs",
    alone: false,
  },
  {
    name: "esbuild, guppy in the bundle",
    command: [...esbuild, ...jsx, "--external:@guppy/native-*", "--out-extension:.js=.mjs", "--outdir="],
    bundle: "picture.mjs",
    alone: true,
  },
  {
    name: "esbuild, guppy in a bundle of CommonJS",
    command: [
      ...esbuildNode,
      "--format=cjs",
      ...jsx,
      "--external:@guppy/native-*",
      "--out-extension:.js=.cjs",
      "--outdir=",
    ],
    bundle: "picture.cjs",
    alone: true,
  },
  {
    name: "Vite, packages left out",
    command: [...vite, "--outDir="],
    config: viteConfig({}),
    bundle: "picture.js",
    alone: false,
  },
  {
    name: "Vite, guppy in the bundle",
    command: [...vite, "--outDir="],
    config: viteConfig({
      ssr: { noExternal: true, external: ["@guppy/native-linux-x64-gnu", "@guppy/native-linux-arm64-gnu"] },
    }),
    bundle: "picture.js",
    alone: true,
  },
];

test.each(recipes.map((recipe, index) => ({ ...recipe, out: `out-${index}` })))(
  "$name",
  async ({ command, config, bundle, alone, out }) => {
    const { folder, env } = project;
    if (config !== undefined) writeFileSync(join(folder, "vite.config.mjs"), config);
    const [first = "", ...rest] = command;
    const args = [...rest.slice(0, -1), `${rest.at(-1)}${out}`];
    await runOrThrow([first, ...args], { cwd: folder, env, seconds: 60 });
    const place = alone ? moveAway(join(folder, out), join(root, out)) : join(folder, out);
    await runOrThrow([process.execPath, bundle], { cwd: place, env, seconds: 60 });
    expect(readPng(readFileSync(join(place, "picture.png"))).differentBytes).toBeGreaterThan(20);
  },
);

/** To a folder outside the project that has the native package and nothing else. */
function moveAway(bundle: string, place: string): string {
  const [native = ""] = installedTargets(project);
  mkdirSync(join(place, "node_modules", "@guppy"), { recursive: true });
  cpSync(bundle, place, { recursive: true });
  cpSync(join(bundle, "..", "package.json"), join(place, "package.json"));
  cpSync(native, join(place, "node_modules", "@guppy", "native-linux-x64-gnu"), { recursive: true });
  return place;
}
