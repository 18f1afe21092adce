// What other machines leave behind: a release that came in the wrong order, a lockfile and node_modules of another platform.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { nativeOfHost } from "../../../../scripts/releasing/natives.ts";
import { emulatedFlags, emulatedTarget } from "../../src/emulated.ts";
import { npm, npm10, pnpm } from "../../src/managers.ts";
import { createProject, install, runProgram, typeLine } from "../../src/project.ts";
import { publish } from "../../src/publish.ts";
import { type Registry, startRegistry } from "../../src/registry.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { expectFailure, expectRepair, namedLine } from "./expect-failure.ts";
import { folderOf } from "./good-install.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { guppy, targets } = inject("packed");
const native = nativeOfHost().package;

describe("a release whose native package comes late", () => {
  const publisher = join(root, "publisher");
  let late: Registry;

  beforeAll(async () => {
    late = await startRegistry(join(root, "late"), inject("upstream"));
    await publish(guppy.tarball, late, publisher);
  });

  afterAll(() => late.close());

  test("GUPPY_NATIVE_INCOMPLETE_RELEASE, and the named line repairs it once the package is there", async () => {
    const installed = [npm, pnpm].map(async (manager) => {
      const project = createProject(folderOf(root, `late-${manager.name}`), late.url);
      await install(project, manager, ["guppy"]);
      const ran = await runProgram(project, "ping.mjs");
      expectFailure(ran, { code: "GUPPY_NATIVE_INCOMPLETE_RELEASE", says: [native, "did not have it"] });
      return { project, line: namedLine(ran) };
    });
    const broken = await Promise.all(installed);
    for (const { tarball } of targets) await publish(tarball, late, publisher);
    for (const { project, line } of broken) {
      await typeLine(project, line);
      expect(await runProgram(project, "ping.mjs")).toMatchObject({ code: 0 });
    }
  });
});

test("a lockfile that was written on another platform: GUPPY_NATIVE_FOREIGN_LOCKFILE", async () => {
  const options = { managers: [npm10] };
  const project = createProject(folderOf(root, "foreign-lockfile"), inject("registry").url, options);
  await install(project, npm10, ["guppy"], ["--package-lock-only"]);
  const lock = join(project.folder, "package-lock.json");
  writeFileSync(lock, asOnMac(readFileSync(lock, "utf8")));
  await typeLine(project, "npm ci");
  await expectRepair(project, {
    code: "GUPPY_NATIVE_FOREIGN_LOCKFILE",
    says: [native, "package-lock.json", "darwin-"],
  });
});

test("node_modules copied from another platform: GUPPY_NATIVE_OTHER_PLATFORM", async () => {
  const project = createProject(folderOf(root, "copied"), inject("registry").url);
  await install(project, npm, ["guppy"], ["--force", ...emulatedFlags]);
  await expectRepair(project, {
    code: "GUPPY_NATIVE_OTHER_PLATFORM",
    says: [`@guppy/native-${emulatedTarget}`, "linux-x64"],
  });
});

interface Lock {
  readonly packages: Readonly<Record<string, { readonly os?: readonly string[] }>>;
}

/** What npm 10 writes on a Mac: its own platform's packages, of which guppy has none yet, and nobody else's. */
function asOnMac(text: string): string {
  const lock = JSON.parse(text) as Lock;
  const packages = Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (entry.os === undefined) return [[path, entry]];
    if (path.includes("@guppy/")) return [];
    const { libc: _libc, integrity: _integrity, ...rest } = entry as Record<string, unknown>;
    return [[path.replace("linux-x64-gnu", "darwin-arm64"), { ...rest, os: ["darwin"], cpu: ["arm64"] }]];
  });
  return JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2);
}
