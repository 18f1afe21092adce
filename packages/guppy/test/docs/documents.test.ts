// The TypeScript in the documents is what a newcomer copies: each block is type-checked in a folder as `npm init -y` makes it, with the
// guide's `tsconfig.json`, on the built package and on the oldest and the newest TypeScript; then it is run without a display.
import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const cli = join(repository, "packages/guppy/dist/cli/main.js");
const documents = [
  "README.md",
  "packages/guppy/README.md",
  "docs/dragging.md",
  "docs/guide.md",
  "docs/testing.md",
  "docs/collections.md",
  "packages/precompiler/README.md",
  "docs/precompiler.md",
];
/** What would download and build something is type-checked only. */
const checkedOnly: ReadonlySet<string> = new Set(["docs/precompiler.md"]);

interface Block {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** A block may begin with a comment that names its file. */
function blocksOf(document: string): readonly Block[] {
  return [...document.matchAll(/^( *)```(\w+)\n(.*?)^\1```$/gms)].map(
    ([, indent = "", language = "", lines = ""], index) => {
      const text = lines.replaceAll(new RegExp(`^${indent}`, "gm"), "");
      const name = /^\/\/ ([\w.-]+\.tsx?)\n/.exec(text)?.[1] ?? `block-${index + 1}.${language}`;
      return { name, language, text };
    },
  );
}

const isTypeScript = ({ language }: Block): boolean => language === "ts" || language === "tsx";
const read = (document: string): Promise<string> => readFile(join(repository, document), "utf8");
const sources = await Promise.all(
  documents.map(async (document) => ({ document, blocks: blocksOf(await read(document)).filter(isTypeScript) })),
);
const tsconfig = blocksOf(await read("docs/guide.md")).find(({ language }) => language === "json")?.text ?? "";

let root: string;
const folderOf = (document: string): string => join(root, document.replaceAll("/", "-"));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "guppy-documents-"));
  const modules = join(root, "node_modules");
  await mkdir(join(modules, "@types"), { recursive: true });
  await symlink(join(repository, "packages/guppy"), join(modules, "guppy"));
  await symlink(join(repository, "packages/guppy/node_modules/@types/node"), join(modules, "@types/node"));
  await mkdir(join(modules, "@guppy"));
  await symlink(join(repository, "packages/precompiler"), join(modules, "@guppy/precompiler"));
  for (const { document, blocks } of sources) {
    const folder = folderOf(document);
    await mkdir(folder);
    await writeFile(join(folder, "package.json"), '{ "name": "app", "version": "1.0.0", "type": "commonjs" }\n');
    await writeFile(join(folder, "tsconfig.json"), tsconfig);
    for (const { name, text } of blocks) await writeFile(join(folder, name), text);
  }
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** How a program of Node ended; an app with a window does not end, and is ended after some seconds without an error. */
function run(
  args: readonly string[],
  cwd: string,
  seconds: number,
): Promise<{ readonly code: number | null; readonly text: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, GUPPY_HEADLESS: "1" } });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, text });
    });
  });
}

const bin = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "bin/tsc");

describe.each(sources)("$document", ({ document, blocks }) => {
  test("has blocks", () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  test.each(["typescript-5", "typescript"])("type-checks as written with %s", async (typescript) => {
    const ended = await new Promise((resolve) => {
      execFile(process.execPath, [bin(typescript), "-p", "."], { cwd: folderOf(document) }, (error, stdout) =>
        resolve({ failed: error !== null, stdout }),
      );
    });
    expect(ended).toEqual({ failed: false, stdout: "" });
  });

  test.each(checkedOnly.has(document) ? [] : blocks)("$name runs", async ({ name }) => {
    const folder = folderOf(document);
    if (name.endsWith(".test.ts")) {
      const { code, text } = await run(["--import", "guppy/register", "--test", name], folder, 20);
      expect(text).toMatch(/pass 1\b/);
      expect(code).toBe(0);
      return;
    }
    const { code, text } = await run([cli, "run", name], folder, 5);
    expect(text).toBe("");
    expect([0, null]).toContain(code);
  });
});
