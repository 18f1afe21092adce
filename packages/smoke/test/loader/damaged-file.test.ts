// Native files that were damaged on their way: each is named for what it is, from a real failure of a real install.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { empty, forArm64, garbage, lastBitFlipped, renamed, truncated, webPage } from "../../src/damage.ts";
import { compileForMusl } from "../../src/musl-addon.ts";
import { type Project, replaceFile, runProgram } from "../../src/project.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { expectFailure, type Failure } from "./expect-failure.ts";
import { copyOfGood, nativeFile } from "./good-install.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Case extends Failure {
  readonly name: string;
  readonly damage: (good: Buffer) => Buffer | Promise<Buffer>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What the file should have been, from the release's own list. */
const released = /; the released one has \d{4,} bytes and sha256 [0-9a-f]{64}/;

const verify = { GUPPY_NATIVE_VERIFY: "1" };

const cases: readonly Case[] = [
  { name: "empty", damage: empty, code: "GUPPY_NATIVE_EMPTY", says: ["is empty", released] },
  {
    name: "cut in half",
    damage: truncated,
    code: "GUPPY_NATIVE_TRUNCATED",
    says: [/ends after \d{4,} bytes/, released],
  },
  { name: "a web page", damage: webPage, code: "GUPPY_NATIVE_HTML", says: [/a web page of \d+ bytes/, released] },
  { name: "garbage", damage: garbage, code: "GUPPY_NATIVE_CORRUPT", says: ["is damaged", released] },
  { name: "for another processor", damage: forArm64, code: "GUPPY_NATIVE_WRONG_CPU", says: ["arm64", "x64"] },
  {
    name: "for musl",
    damage: () => compileForMusl(join(root, "musl")),
    code: "GUPPY_NATIVE_WRONG_LIBC",
    says: ["musl"],
  },
  {
    name: "for a glibc that is not out yet",
    damage: renamed("GLIBC_2.34", "GLIBC_9.99"),
    code: "GUPPY_NATIVE_GLIBC_TOO_OLD",
    says: ["9.99", /2\.\d\d/],
  },
  {
    name: "linked to a library that is nowhere",
    damage: renamed("libxkbcommon.so.0", "libnowhere.so.0"),
    code: "GUPPY_NATIVE_LIBRARY_MISSING",
    says: ["libnowhere.so.0"],
  },
  {
    name: "one bit off, when hashes are compared",
    damage: lastBitFlipped,
    env: verify,
    code: "GUPPY_NATIVE_HASH_MISMATCH",
    says: [/its sha256 is [0-9a-f]{64}, not [0-9a-f]{64}/],
  },
];

test.each(cases)("$name: $code", async ({ name, damage, env = {}, ...failure }) => {
  const project = await brokenProject(name, damage);
  expectFailure(await runProgram(project, "ping.mjs", { env }), failure);
});

test("one bit off where nothing reads it loads when hashes are not compared, and a good file when they are", async () => {
  const flipped = await brokenProject("flipped", lastBitFlipped);
  expect(await runProgram(flipped, "ping.mjs")).toMatchObject({ code: 0 });
  const good = await copyOfGood(root, "verified");
  expect(await runProgram(good, "ping.mjs", { env: verify })).toMatchObject({ code: 0, errors: "" });
});

test.each(cases.filter(({ env }) => env === undefined))(
  "$name: the list of places says what the message says",
  async ({ name, damage, code }) => {
    const project = await brokenProject(`${name} told`, damage);
    const { output } = await runProgram(project, "why.mjs");
    const error = JSON.parse(output) as {
      readonly message: string;
      readonly details: { readonly tried: readonly { readonly source: string; readonly reason: string }[] };
    };
    expect(error).toMatchObject({ code });
    const { tried } = error.details;
    expect(tried.map(({ source }) => source)).toEqual(["package", "fetched", "built"]);
    expect(error.message).toContain(`${nativeFile(project)} ${tried[0]?.reason}. `);
  },
);

async function brokenProject(name: string, damage: Case["damage"]): Promise<Project> {
  const project = await copyOfGood(root, name);
  const file = nativeFile(project);
  replaceFile(file, await damage(readFileSync(file)));
  return project;
}
