// `guppy run` and `node --import guppy/register` as a user types them, on the built package. GUPPY_TEST_NODES names further Node
// executables, separated by the platform's path separator.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const register = new URL("../../dist/register.js", import.meta.url).href;

/** Written to a folder without `node_modules`, where `guppy` is the one that runs the file. */
const apps: Readonly<Record<string, string>> = {
  "tree.tsx": `
import type { GuppyNode } from "guppy";
import { GuppyError } from "guppy";
import { greeting } from "./greeting";
import { punctuation } from "./punctuation.js";

enum Size { Large = "text-lg" }

const Line = ({ name }: { readonly name: string }): GuppyNode => (
  <text class={Size.Large}>{greeting} {name}{punctuation}</text>
);
const line = Line({ name: process.argv[2] ?? "nobody" }) as { props: object };
console.log(JSON.stringify({ ...line.props, error: GuppyError.name, argv: process.argv.length }));
`,
  "greeting.ts": 'export const greeting: string = "Hello";\n',
  "punctuation.ts": 'export const punctuation = "!" as const;\n',
  "syntax-error.tsx": "const good = 1;\nexport const tree = <div>{good +}</div>;\n",
  "throws.tsx": `interface Wide {
  readonly length: number;
}

export function fail(value: Wide): never {
  throw new Error("failed on purpose at " + value.length);
}

fail({ length: 3 });
`,
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-run-"));
  await Promise.all(Object.entries(apps).map(([name, source]) => writeFile(join(folder, name), source)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Result {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function start(node: string, args: readonly string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(node, args, { timeout: 20_000, cwd: folder }, (error, output, errors) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, output, errors });
    });
  });
}

const nodes = [
  process.execPath,
  ...(process.env.GUPPY_TEST_NODES ?? "").split(delimiter).filter((path) => path !== ""),
];

describe.each(nodes)("with %s", (node) => {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ["guppy run", [cli, "run"]],
    ["node --import guppy/register", ["--import", register]],
  ];

  describe.each(ways)("%s", (_way, command) => {
    test("runs TSX with its imports and arguments", async () => {
      const { code, output, errors } = await start(node, [...command, "./tree.tsx", "Ada"]);
      expect(errors).toBe("");
      expect(JSON.parse(output)).toEqual({
        class: "text-lg",
        children: ["Hello", " ", "Ada", "!"],
        error: "GuppyError",
        argv: 3,
      });
      expect(code).toBe(0);
    });

    test("a syntax error names file, line and column and shows the place", async () => {
      const { code, errors } = await start(node, [...command, "./syntax-error.tsx"]);
      expect(code).toBe(1);
      expect(errors).toContain("GUPPY_TRANSFORM_FAILED");
      expect(errors).toMatch(/syntax-error\.tsx:2:33: Unexpected token/);
      expect(errors).toContain("> 2 | export const tree = <div>{good +}</div>;");
    });

    test("a stack names the lines of the source", async () => {
      const { code, errors } = await start(node, [...command, "./throws.tsx"]);
      expect(code).toBe(1);
      expect(errors).toMatch(/at fail .*throws\.tsx:6:9/);
    });
  });
});

describe("the command line", () => {
  test.each<readonly [readonly string[], number, RegExp]>([
    [["--version"], 0, /^\d+\.\d+\.\d+\n$/],
    [["--help"], 0, /guppy run <file>/],
    [[], 0, /guppy run <file>/],
  ])("%j", async (args, code, output) => {
    const result = await start(process.execPath, [cli, ...args]);
    expect(result.code).toBe(code);
    expect(result.output).toMatch(output);
  });

  test.each<readonly [readonly string[], RegExp]>([
    [["run"], /needs the file/],
    [["run", "missing.tsx"], /There is no file .*missing\.tsx/],
    [["demo", "--what"], /takes nothing/],
    [["rnu"], /no command `rnu`/],
    [["constructor"], /no command `constructor`/],
  ])("%j is a usage error", async (args, errors) => {
    const result = await start(process.execPath, [cli, ...args]);
    expect(result.code).toBe(2);
    expect(result.errors).toMatch(errors);
  });
});
