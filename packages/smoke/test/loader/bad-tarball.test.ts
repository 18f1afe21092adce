// A registry that has the native package and does not give it out whole: package managers leave it out without a word, and the
// error blames neither a setting that nobody has made nor the release. Once the registry is well again, the named line repairs it.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { nativeOfHost } from "../../../../scripts/releasing/natives.ts";
import { type Door, openDoor, type Verdict } from "../../src/faulty-registry.ts";
import { type Manager, npm, pnpm } from "../../src/managers.ts";
import { bunTool } from "../../src/matrix.ts";
import { createProject, install, runProgram, typeLine } from "../../src/project.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { toolFolder } from "../../src/tools.ts";
import { expectFailure, namedLine } from "./expect-failure.ts";
import { folderOf } from "./good-install.ts";

const root = temporaryFolder();
const native = nativeOfHost().package;
let door: Door;
const bun: Manager = {
  name: "bun",
  command: [join(await toolFolder(bunTool), "bin", "bun")],
  add: ["add", "--ignore-scripts"],
};

beforeAll(async () => {
  door = await openDoor(inject("registry").url);
});
afterEach(() => {
  door.judge = () => "pass";
});
afterAll(async () => {
  await door.close();
  rmSync(root, { recursive: true, force: true });
});

interface Case {
  readonly name: string;
  readonly manager: Manager;
  readonly verdict: Verdict;
}

const cases: readonly Case[] = [
  { name: "npm, a tarball with one bit off", manager: npm, verdict: "damage" },
  { name: "npm, a registry that answers 503 for it", manager: npm, verdict: "fail" },
  { name: "npm, a connection that breaks", manager: npm, verdict: "cut" },
  { name: "pnpm, a tarball with one bit off", manager: pnpm, verdict: "damage" },
  { name: "pnpm, a registry that answers 503 for it", manager: pnpm, verdict: "fail" },
  // Of a damaged one Bun itself says so, and does not end well.
  { name: "Bun, a registry that answers 503 for it", manager: bun, verdict: "fail" },
];

/** One try is enough of a registry that stays as it is. */
const flags = ({ name }: Manager): readonly string[] =>
  ({ npm: ["--fetch-retries=0"], pnpm: ["--config.fetch-retries=0"], bun: ["--network-concurrency=1"] })[name] ?? [];

test.each(cases)("$name: GUPPY_NATIVE_MISSING, and the named line repairs it", async ({ name, manager, verdict }) => {
  const project = createProject(folderOf(root, name), door.url, { managers: [manager] });
  writeFileSync(join(project.folder, "bunfig.toml"), `telemetry = false\n[install]\nregistry = "${door.url}"\n`);
  let asked = 0;
  door.judge = (exchange) => {
    if (!exchange.tarball || exchange.name !== native) return "pass";
    asked += 1;
    return verdict;
  };
  await install(project, manager, ["guppy"], flags(manager));
  expect(asked).toBeGreaterThan(0);

  const ran = await runProgram(project, "ping.mjs");
  expectFailure(ran, {
    code: "GUPPY_NATIVE_MISSING",
    says: [native, /could not get its tarball,? or found it damaged/],
  });
  expect(ran.errors).not.toMatch(/--include=optional|--omit|told to leave|left out/);
  // What the list of places says is what the message says.
  expect(ran.errors).toMatch(
    /source: 'package',\s+path: '@guppy\/native-[\w-]+',\s+reason: 'the package is not installed'/,
  );

  door.judge = () => "pass";
  await typeLine(project, namedLine(ran));
  expect(await runProgram(project, "ping.mjs")).toMatchObject({ code: 0, errors: "" });
});
