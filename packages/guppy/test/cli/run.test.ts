// `guppy run` and `node --import guppy/register` as a user types them, on the built package. GUPPY_TEST_NODES names further Node
// executables, separated by the platform's path separator.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
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
  "worker.tsx": `
import { isMainThread, parentPort, Worker } from "node:worker_threads";

const tag = (<text>worker</text>) as { readonly type: unknown };
if (isMainThread) new Worker(new URL(import.meta.url)).on("message", (type: string) => console.log("from the worker:", type));
else parentPort?.postMessage(tag.type);
`,
  "kinds.ts": `
import { name } from "./esm.mjs";
import cts from "./common.cjs";

console.log(name, cts.name);
`,
  "esm.mts": 'export const name: string = "mts";\n',
  "common.cts": `
import path = require("node:path");
const name: string = path.basename("/a/cts");
export = { name };
`,
  "using.ts": `
const open = (name: string): Disposable => ({ [Symbol.dispose]: () => console.log("closed", name) });
const openLater = (name: string): AsyncDisposable => ({ [Symbol.asyncDispose]: async () => console.log("closed", name) });
function fail(): void {
  using failing = { [Symbol.dispose]: () => { throw new Error("second"); } };
  throw new Error("first");
}
{
  await using first = openLater("a");
  using second = open("b"), third = null;
  console.log("open");
}
try {
  fail();
} catch (error) {
  console.log(error.name, error.error.message, error.suppressed.message);
}
`,
  "decorator.ts": `
const log = (value: unknown): void => console.log(value);

class Service {
  @log name = "x";
}
new Service();
`,
  "with-esbuild/decorators.tsx": `import { isElement } from "./element.ts";

function told(_value: unknown, context: DecoratorContext): void {
  console.log(context.kind, String(context.name));
}

@told
class Counter {
  @told count = 0;
  @told add(): number {
    return 1;
  }
}
const shown = <text>{new Counter().add()}</text>;
console.log(new Counter().add(), isElement(shown));
`,
  "with-esbuild/element.ts": `
export const isElement = (element: { readonly type: unknown }): unknown => element.type;
`,
  "class-typo.tsx": `import { render } from "guppy/testing";

const card = (
  <div class="flex">
    <text class="itms-center">x</text>
  </div>
);
await render(card);
`,
  "render-throws.tsx": `import { createApp, defineWindow } from "guppy";

function render(): never {
  throw new Error("boo");
}

await createApp({ id: "throws", windows: [{ id: "main", window: defineWindow({ render }) }] });
`,
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
  await mkdir(join(folder, "with-esbuild", "node_modules"), { recursive: true });
  await symlink(
    join(import.meta.dirname, "../../../smoke/node_modules/esbuild"),
    join(folder, "with-esbuild/node_modules/esbuild"),
  );
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
    // Tools that start this leave a path in it where packages of theirs are found.
    const env = { ...process.env, NODE_PATH: "" };
    execFile(node, args, { timeout: 20_000, cwd: folder, env }, (error, output, errors) => {
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

    test("a worker runs TSX as well", async () => {
      const { code, output, errors } = await start(node, [...command, "./worker.tsx"]);
      expect(errors).toBe("");
      expect(output).toBe("from the worker: text\n");
      expect(code).toBe(0);
    });

    test(".mts and .cts are imported by their JavaScript names", async () => {
      expect(await start(node, [...command, "./kinds.ts"])).toEqual({ code: 0, output: "mts cts\n", errors: "" });
    });

    test("`using` disposes in reverse, and no error is lost", async () => {
      const { output, errors } = await start(node, [...command, "./using.ts"]);
      expect(errors).toBe("");
      expect(output).toBe("open\nclosed b\nclosed a\nSuppressedError second first\n");
    });

    test("decorators are those of the language, where the app has esbuild", async () => {
      const { code, output, errors } = await start(node, [...command, "./with-esbuild/decorators.tsx"]);
      expect(errors).toBe("");
      expect(output).toBe("method add\nfield count\nclass Counter\n1 text\n");
      expect(code).toBe(0);
    });

    test("without esbuild a decorator is refused with its place, and what to install", async () => {
      const { code, errors } = await start(node, [...command, "./decorator.ts"]);
      expect(code).toBe(1);
      expect(errors).toContain("npm install --save-dev esbuild");
      expect(errors).toMatch(/decorator\.ts:5:3: Node cannot run decorators/);
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

test("a class typo names the line of the element, then the path to it", async () => {
  const { code, errors } = await start(process.execPath, [cli, "run", "class-typo.tsx"]);
  expect(errors).toMatch(/Unknown class `itms-center` \(at \S*class-typo\.tsx:5:5, div > text\[0\]\)/);
  expect(code).toBe(1);
});

test("what a render throws is told with its cause and the line of the source", async () => {
  const { code, errors } = await start(process.execPath, [cli, "run", "render-throws.tsx"]);
  expect(errors).toContain("GuppyError: Rendering failed: boo");
  expect(errors).toMatch(/\[cause\]: [\s\S]*Error: boo\s+at .*render-throws\.tsx:4:9/);
  expect(code).toBe(1);
});

test("guppy check names file, line and column without running the file", async () => {
  const wrong = await start(process.execPath, [cli, "check", "class-typo.tsx"]);
  expect(wrong.output).toMatch(/^class-typo\.tsx:5:18: Unknown class `itms-center`\. Did you mean `items-center`\?/);
  expect(wrong.output).toMatch(/1 file checked, 1 mistake found\n$/);
  expect(wrong.code).toBe(1);
  const right = await start(process.execPath, [cli, "check", "tree.tsx"]);
  expect(right).toEqual({ code: 0, output: "1 file checked, 0 mistakes found\n", errors: "" });
});

describe("the command line", () => {
  test.each<readonly [readonly string[], number, RegExp]>([
    [["--version"], 0, /^\d+\.\d+\.\d+\n$/],
    [["--help"], 0, /guppy run <file>/],
    [[], 0, /guppy run <file>/],
    [["demo", "--help"], 0, /^guppy demo\n/],
    [["run", "--help"], 0, /^guppy run <file>/],
    [["help", "doctor"], 0, /--lockfile/],
    [["native", "-h"], 0, /verify/],
  ])("%j", async (args, code, output) => {
    const result = await start(process.execPath, [cli, ...args]);
    expect(result.code).toBe(code);
    expect(result.output).toMatch(output);
  });

  test.each<readonly [readonly string[], RegExp]>([
    [["run"], /needs a file/],
    [["run", "missing.tsx"], /There is no file .*missing\.tsx/],
    [["demo", "--what"], /takes no options.*For help: guppy demo --help/],
    [["check", "missing.tsx"], /There is no file or folder .*missing\.tsx/],
    [["rnu"], /no command `rnu`\. Did you mean `run`\? For help: guppy --help/],
    [["constructor"], /no command `constructor`/],
  ])("%j is a usage error", async (args, errors) => {
    const result = await start(process.execPath, [cli, ...args]);
    expect(result.code).toBe(2);
    expect(result.errors).toMatch(errors);
    expect(result.errors.trimEnd().split("\n")).toHaveLength(1);
  });
});
