// Other people's code, from `init` to a consumer's install and a load: C by make, C++ by cmake, Rust by napi-rs, an executable, and
// an addon with a library beside it; for this machine and, cross-built and emulated, for arm64.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runOrThrow } from "../../../smoke/src/run.ts";
import { temporaryFolder } from "../../../smoke/src/temporary.ts";
import {
  type Author,
  answers,
  archivesUrl,
  arm64,
  createAuthor,
  createConsumer,
  createWorld,
  foreignFlags,
  publishAll,
  type World,
  x64,
} from "./world.ts";

const root = temporaryFolder();
let world: World;

beforeAll(async () => {
  world = await createWorld(root);
}, 120_000);

afterAll(async () => {
  await world?.registry.close();
  rmSync(root, { recursive: true, force: true });
});

/** The lines of the guide, in its order. */
async function release(
  author: Author,
  init: string,
  targets: readonly string[],
  change: () => void = () => {},
): Promise<string> {
  const named = targets.map((target) => `--target ${target}`).join(" ");
  await author.type(`npx guppy-precompiler init ${named} --url '${archivesUrl(author)}' ${init}`);
  change();
  await author.type("npx guppy-precompiler precompile");
  await author.type("npx guppy-precompiler checksum --all --print");
  const verified = await author.type("npx guppy-precompiler verify --all --require-load");
  await author.type("npx guppy-precompiler verify --packed");
  await author.type("npx guppy-precompiler stage --all");
  await publishAll(world, author);
  return verified;
}

const loaded = (verified: string): readonly string[] =>
  verified.split("\n").flatMap((line) => /^(\S+) +ok .* (passed \(\w+\))/.exec(line)?.slice(1, 3).join(" ") ?? []);

/** By both package managers, on this machine and for the other one. */
async function expectAnswers(author: Author): Promise<void> {
  for (const manager of ["npm", "pnpm"] as const) {
    expect(await answers(await createConsumer(world, author, manager), author.name)).toBe("42 42\n");
    const foreign = await createConsumer(world, author, manager, foreignFlags);
    expect(await answers(foreign, author.name, world.emulated)).toBe("42 42\n");
  }
}

const both = [`${x64} passed (native)`, `${arm64} passed (emulated)`];

test.each([["c-make"], ["cpp-cmake"], ["side-library"]])(
  "%s is built for both machines, published, installed and loaded",
  { timeout: 240_000 },
  async (fixture) => {
    const author = await createAuthor(world, { fixture, dependencies: ["node-api-headers"] });
    expect(loaded(await release(author, "", [x64, arm64]))).toEqual(both);
    await expectAnswers(author);
  },
);

test("an executable starts after installs by npm, pnpm and Yarn", { timeout: 240_000 }, async () => {
  const author = await createAuthor(world, { fixture: "executable" });
  expect(loaded(await release(author, "--type bin", [x64, arm64]))).toEqual(both);
  for (const [manager, line] of [
    ["npm", "npx --no-install try-executable a b"],
    ["pnpm", "node_modules/.bin/try-executable a b"],
    ["yarn", "yarn try-executable a b"],
    ["yarn pnp", "yarn try-executable a b"],
  ] as const) {
    const { folder, env } = await createConsumer(world, author, manager);
    const path = `${env["PATH"]}:${join(process.execPath, "..")}`;
    const said = await runOrThrow(["/bin/sh", "-ec", line], { cwd: folder, env: { ...env, PATH: path }, seconds: 60 });
    expect([manager, said]).toEqual([manager, "a\nb\n"]);
  }
});

test("a Rust crate of napi-rs is built for both machines and keeps its own loader and declarations", {
  timeout: 480_000,
}, async () => {
  const author = await createAuthor(world, {
    fixture: "tiny-addon",
    manifest: { napi: { binaryName: "tiny" }, main: "own.js", types: "own.d.ts", files: ["own.js", "own.d.ts"] },
  });
  const files = {
    "own.js": 'module.exports = require("@guppy/precompiler/load").load(module, { filename: "tiny" });',
    "own.d.ts": "export declare function answer(): number;",
  };
  for (const [path, text] of Object.entries(files)) author.write(path, text);
  // Debian's compiler has arm64's standard library, which rustup would have to download.
  const debian = `toolchains: { "${arm64}": { cargo: "/usr/bin/cargo", rustc: "/usr/bin/rustc" } },`;
  const config = "precompiler.config.mjs";
  const change = () => author.write(config, author.read(config).replace("targets: [", `${debian}\n      targets: [`));
  expect(loaded(await release(author, "", [x64, arm64], change))).toEqual(both);
  expect([author.read("own.js"), author.read("own.d.ts")]).toEqual(Object.values(files));
  expect(JSON.parse(author.read("package.json"))).toMatchObject({ main: "own.js", types: "own.d.ts" });
  await expectAnswers(author);
});
