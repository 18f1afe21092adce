import { describe, expect, test } from "vitest";
import { cycleProblems } from "./cycles.ts";
import { linkProblems, readmeProblems, versionProblems } from "./docs.ts";
import type { SourceFile } from "./files.ts";
import { importEdges } from "./imports.ts";
import { crateProblems, layerProblems } from "./layers.ts";
import { manifestProblems } from "./manifests.ts";
import { textProblems } from "./text.ts";

const src = "packages/guppy/src";

function tree(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

describe("imports", () => {
  test("values, types, re-exports, side effects and dynamic imports are edges", () => {
    const files = tree({
      "a.ts": [
        'import { b } from "./b.ts";',
        'import type { C } from "./c.ts";',
        "import {\n  d,\n} from './d.ts';",
        'export { e } from "./e.ts";',
        'import "./f.ts";',
        'const g = await import("./g.ts");',
        'import { join } from "node:path";',
      ].join("\n"),
      ...Object.fromEntries(["b", "c", "d", "e", "f", "g"].map((name) => [`${name}.ts`, ""])),
    });
    expect(importEdges(files).map(({ to, typeOnly }) => (typeOnly ? `type ${to}` : to))).toEqual([
      "b.ts",
      "type c.ts",
      "d.ts",
      "e.ts",
      "f.ts",
      "node:path",
      "g.ts",
    ]);
  });

  test("code inside an indented string is no import", () => {
    expect(importEdges(tree({ "a.ts": "  \"import { b } from './b.ts'\"", "b.ts": "" }))).toEqual([]);
  });
});

describe("layers", () => {
  const problems = (from: string, statement: string, to: string): string[] =>
    layerProblems(importEdges(tree({ [`${src}/${from}`]: statement, [`${src}/${to}`]: "" }))).map(
      ({ message }) => message,
    );

  test.each([
    ["ir/diff.ts", 'import { a } from "../view/a.ts";', "view/a.ts"],
    ["wire/encode.ts", 'import type { Node } from "../ir/node.ts";', "ir/node.ts"],
    ["wire/encode.ts", 'import { GuppyError } from "../errors.ts";', "errors.ts"],
    ["index.ts", 'export { createApp } from "./app/app.ts";', "app/app.ts"],
  ])("%s may %s", (from, statement, to) => {
    expect(problems(from, statement, to)).toEqual([]);
  });

  test.each([
    ["view/a.ts", 'import { a } from "../ir/a.ts";', "ir/a.ts", "view/ may not import ir/"],
    ["wire/a.ts", 'import { a } from "../ir/a.ts";', "ir/a.ts", "may only `import type` from ir/"],
    ["generated/a.ts", 'import { a } from "../view/a.ts";', "view/a.ts", "generated/ may not import view/"],
    ["utils/a.ts", 'import { a } from "../view/a.ts";', "view/a.ts", "utils/ is not in the table"],
  ])("%s may not %s", (from, statement, to, message) => {
    expect(problems(from, statement, to)).toEqual([expect.stringContaining(message)]);
  });

  test("crates depend downwards, and only one names GPUI", () => {
    const dependency = (crate: string, name: string) => ({ crate, manifest: "Cargo.toml", name, dev: false });
    expect(crateProblems([dependency("guppy-scene", "guppy-wire"), dependency("guppy-gpui", "gpui")])).toEqual([]);
    expect(crateProblems([dependency("guppy-wire", "guppy-scene")])).toHaveLength(1);
    expect(crateProblems([dependency("guppy-napi", "gpui")])).toHaveLength(1);
  });
});

describe("cycles", () => {
  const cycles = (files: Readonly<Record<string, string>>) => cycleProblems(importEdges(tree(files)));

  test("a cycle is named once, with all its files", () => {
    const files = {
      "a.ts": 'import { b } from "./b.ts";',
      "b.ts": 'import { c } from "./c.ts";',
      "c.ts": 'import { a } from "./a.ts";\nimport { d } from "./d.ts";',
      "d.ts": "",
    };
    expect(cycles(files).map(({ message }) => message)).toEqual(["import cycle: a.ts → b.ts → c.ts → a.ts"]);
  });

  test("types make no cycle", () => {
    expect(cycles({ "a.ts": 'import { b } from "./b.ts";', "b.ts": 'import type { A } from "./a.ts";' })).toEqual([]);
  });
});

describe("text", () => {
  test.each([
    ["a long file", `${src}/a.ts`, `// Place.\n${"x;\n".repeat(400)}`, "has 401 lines"],
    ["no opening comment", `${src}/a.ts`, "export const a = 1;\n", "opens without a comment"],
    ["a generated file without its header", `${src}/generated/a.ts`, "// Types.\n", "says so"],
    ["a library that exits", `${src}/a.ts`, "// Place.\nprocess.exit(1);\n", "process.exit"],
  ])("%s", (_name, path, text, message) => {
    expect(textProblems([{ path, text }]).map((problem) => problem.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test("the command line may exit, and a test needs no opening comment", () => {
    const files = tree({ [`${src}/cli/main.ts`]: "// Entry.\nprocess.exit(1);\n", [`${src}/a.test.ts`]: "x;\n" });
    expect(textProblems(files)).toEqual([]);
  });
});

test("manifests pin versions and run nothing at install", () => {
  const manifest = { license: "Apache-2.0", dependencies: { a: "^1.0.0", b: "1.0.0" }, scripts: { postinstall: "x" } };
  const files = tree({ "packages/guppy/package.json": JSON.stringify(manifest), LICENSE: "x" });
  expect(manifestProblems(files).map(({ message }) => message)).toEqual([
    "a is not pinned: ^1.0.0",
    "has a script that runs at install: postinstall",
  ]);
});

test("the README shows the program that is tested, and no long one", () => {
  const files = (program: string, shown: string): SourceFile[] =>
    tree({ "README.md": `# guppy\n\n\`\`\`tsx\n${shown}\`\`\`\n`, "examples/hello/app.tsx": program });
  expect(readmeProblems(files("a;\n", "a;\n"))).toEqual([]);
  expect(readmeProblems(files("a;\n", "b;\n"))).toHaveLength(1);
  const long = "a;\n".repeat(16);
  expect(readmeProblems(files(long, long))).toHaveLength(1);
});

test("crates and packages carry one version", () => {
  const cargo = '[workspace.package]\nedition = "2024"\nversion = "1.2.0"\n';
  const files = (version: string): SourceFile[] =>
    tree({ "Cargo.toml": cargo, "packages/guppy/package.json": JSON.stringify({ version }) });
  expect(versionProblems(files("1.2.0"))).toEqual([]);
  expect(versionProblems(files("1.3.0"))).toHaveLength(1);
});

test("relative links lead somewhere", () => {
  const text = "[a](a.md) [b](../b.md#part) [c](missing.md) [d](https://example.org) ![e](e.png)";
  const there = new Set(["docs/a.md", "b.md", "docs/e.png"]);
  const found = linkProblems(tree({ "docs/x.md": text }), (path) => there.has(path));
  expect(found).toEqual([{ path: "docs/x.md", message: "its link to missing.md leads nowhere" }]);
});
