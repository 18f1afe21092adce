// Lockfiles that npm and pnpm write while one native package cannot be had: the checker sees it, and what it says to do helps.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publish } from "../../../../scripts/releasing/npm.ts";
import { checkLockfile, type LockfileKind, rewriteLine } from "../../../guppy/src/cli/doctor-lockfile.ts";
import { type Manager, npm, pnpm } from "../../src/managers.ts";
import { createProject, install, type Project, typeLine } from "../../src/project.ts";
import { packStandIns } from "../../src/stand-ins.ts";
import { startPublisher } from "./publisher.ts";

const publisher = await startPublisher();
const set = await packStandIns(join(publisher.folder, "stand-ins"));
const [late] = set.targets;
const wanted = set.targets.map(({ name }) => ({ package: name }));

const cases: readonly { readonly manager: Manager; readonly kind: LockfileKind; readonly file: string }[] = [
  { manager: npm, kind: "npm", file: "package-lock.json" },
  { manager: pnpm, kind: "pnpm", file: "pnpm-lock.yaml" },
];

beforeAll(async () => {
  for (const packed of [...set.targets, set.guppy]) await publish(packed.tarball, "latest", publisher.npm);
});
afterAll(() => publisher.close());

describe.each(cases)("$kind", ({ manager, kind, file }) => {
  let project: Project;

  const missing = (): readonly string[] | undefined =>
    checkLockfile(readFileSync(join(project.folder, file), "utf8"), kind, wanted)?.missing.map(({ name }) => name);

  test("written while a package cannot be had, it lacks that package", async () => {
    publisher.door.judge = ({ name, tarball }) => (name === late?.name && !tarball ? "hide" : "pass");
    project = createProject(join(publisher.folder, kind), publisher.door.url);
    await install(project, manager, ["guppy"]);
    expect(missing()).toEqual([late?.name]);
  });

  test("written anew, it has them all", async () => {
    publisher.door.judge = () => "pass";
    await typeLine(project, rewriteLine[kind]);
    expect(missing()).toEqual([]);
  });
});
