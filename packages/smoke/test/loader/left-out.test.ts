// Installs that end well and leave the native package out: the error says why, and the line it names repairs the project.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, inject, test } from "vitest";
import { nativeOfHost } from "../../../../scripts/releasing/natives.ts";
import { type Manager, npm, pnpm } from "../../src/managers.ts";
import { createProject, install, runProgram } from "../../src/project.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { expectFailure, expectRepair, type Failure } from "./expect-failure.ts";
import { copyOfGood, folderOf, nativeFile } from "./good-install.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const native = nativeOfHost().package;
/** A platform that neither guppy nor any package it needs has a native file for. */
const onSolaris = ["--os=sunos", "--cpu=x64"];

interface Case extends Failure {
  readonly name: string;
  readonly manager: Manager;
  readonly flags: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "npm --omit=optional",
    manager: npm,
    flags: ["--omit=optional"],
    code: "GUPPY_NATIVE_OMITTED",
    says: [native, "package-lock.json"],
  },
  {
    name: "pnpm --no-optional",
    manager: pnpm,
    flags: ["--no-optional"],
    code: "GUPPY_NATIVE_OMITTED",
    says: [native, "pnpm was told"],
  },
  {
    name: "npm for another system",
    manager: npm,
    flags: onSolaris,
    code: "GUPPY_NATIVE_OMITTED",
    says: [native, "another platform"],
  },
  {
    name: "pnpm for another system",
    manager: pnpm,
    flags: onSolaris,
    code: "GUPPY_NATIVE_OTHER_PLATFORM",
    says: [native, "linux-x64"],
  },
  {
    name: "npm for another C library",
    manager: npm,
    flags: ["--libc=musl"],
    code: "GUPPY_NATIVE_OTHER_PLATFORM",
    says: [native, "linux-x64-musl"],
  },
  {
    name: "pnpm for another C library",
    manager: pnpm,
    flags: ["--libc=musl"],
    code: "GUPPY_NATIVE_OTHER_PLATFORM",
    says: [native],
  },
];

describe.concurrent("an install", () => {
  test.each(cases)("$name: $code, and the named line repairs it", async ({ name, manager, flags, ...failure }) => {
    const project = createProject(folderOf(root, name), inject("registry").url);
    await install(project, manager, ["guppy"], flags);
    await expectRepair(project, failure);
  });
});

test("the file is gone from the package: GUPPY_NATIVE_MISSING", async () => {
  const project = await copyOfGood(root, "gone");
  rmSync(nativeFile(project));
  expectFailure(await runProgram(project, "ping.mjs"), { code: "GUPPY_NATIVE_MISSING", says: [native, "is missing"] });
});

test("nothing tells how guppy came here: GUPPY_NATIVE_MISSING", async () => {
  const project = await copyOfGood(root, "untold");
  for (const path of ["package-lock.json", "node_modules/.package-lock.json", "node_modules/@guppy"])
    rmSync(join(project.folder, path), { recursive: true });
  expectFailure(await runProgram(project, "ping.mjs"), { code: "GUPPY_NATIVE_MISSING", says: [native] });
});
