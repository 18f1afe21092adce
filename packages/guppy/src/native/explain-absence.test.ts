// Each reason for an absent package, told from what package managers write down; the texts of theirs were taken from installs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { targets } from "../generated/targets.ts";
import { explainAbsence, reasonOfAbsence } from "./explain-absence.ts";
import { findProject, type PackageManager } from "./package-manager.ts";
import { foreignPackages, readTraces } from "./traces.ts";

const target = targets[0];
if (target === undefined) throw new Error("there is no target");
const machine = { platform: "linux", arch: "x64" };
const own = { root: "/", version: "1.2.3" };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "guppy-absence-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function write(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const npmLock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });
const bound = (os: string, cpu: string) => ({ version: "1.0.0", optional: true, os: [os], cpu: [cpu] });
const listed = { [`node_modules/${target.package}`]: bound("linux", "x64") };
const other = (platform: string, os: string, cpu: string) => ({ [`node_modules/binding-${platform}`]: bound(os, cpu) });
const npm = { "node_modules/.package-lock.json": npmLock({}) };
const modules = (included: boolean, skipped: string): string =>
  `included:\n  dependencies: true\n  optionalDependencies: ${included}\nskipped:${skipped}\n`;
const pnpmLock = (name: string, os: string, cpu: string): string =>
  `packages:\n\n  '${name}@1.2.3':\n    resolution: {integrity: x}\n    cpu: [${cpu}]\n    os: [${os}]\n`;

test.each<readonly [string, Files, PackageManager, string, RegExp]>([
  [
    "npm, left out by .npmrc",
    { ...npm, ".npmrc": "fund=false\nomit=optional\n" },
    "npm",
    "GUPPY_NATIVE_OMITTED",
    /npm install --include=optional/,
  ],
  [
    "npm, locked and not installed",
    { ...npm, "package-lock.json": npmLock(listed) },
    "npm",
    "GUPPY_NATIVE_OMITTED",
    /package-lock\.json lists it/,
  ],
  [
    "npm, installed for another platform",
    {
      "node_modules/.package-lock.json": npmLock(other("mac", "darwin", "arm64")),
      "package-lock.json": npmLock(listed),
    },
    "npm",
    "GUPPY_NATIVE_OTHER_PLATFORM",
    /npm installed for darwin-arm64, but this is linux-x64/,
  ],
  [
    "npm, installed for musl",
    {
      "node_modules/.package-lock.json": npmLock({ "node_modules/b": { ...bound("linux", "x64"), libc: ["musl"] } }),
      "package-lock.json": npmLock(listed),
    },
    "npm",
    "GUPPY_NATIVE_OTHER_PLATFORM",
    /installed for linux-x64-musl/,
  ],
  [
    "npm, locked on another platform",
    { ...npm, "package-lock.json": npmLock(other("mac", "darwin", "arm64")) },
    "npm",
    "GUPPY_NATIVE_FOREIGN_LOCKFILE",
    /for darwin-arm64 only.*npm install guppy@1\.2\.3/,
  ],
  [
    "npm, not offered",
    { ...npm, "package-lock.json": npmLock(other("linux", "linux", "x64")) },
    "npm",
    "GUPPY_NATIVE_INCOMPLETE_RELEASE",
    /did not have it/,
  ],
  ["npm, without a lockfile", npm, "npm", "GUPPY_NATIVE_MISSING", /the reason is unknown/],
  [
    "npm, removed later",
    { "node_modules/.package-lock.json": npmLock(listed), "package-lock.json": npmLock(listed) },
    "npm",
    "GUPPY_NATIVE_MISSING",
    /npm installed it, but something has removed it since/,
  ],
  [
    "pnpm, removed later",
    { "node_modules/.modules.yaml": modules(true, " []"), "pnpm-lock.yaml": pnpmLock(target.package, "linux", "x64") },
    "pnpm",
    "GUPPY_NATIVE_MISSING",
    /pnpm installed it/,
  ],
  [
    "pnpm, skipped, written as JSON",
    { "node_modules/.modules.yaml": `{\n  "skipped": [\n    "${target.package}@1.2.3"\n  ],\n  "storeDir": "/s"\n}` },
    "pnpm",
    "GUPPY_NATIVE_OTHER_PLATFORM",
    /another platform/,
  ],
  [
    "pnpm, left out",
    { "node_modules/.modules.yaml": modules(false, " []") },
    "pnpm",
    "GUPPY_NATIVE_OMITTED",
    /`pnpm install`/,
  ],
  [
    "pnpm, left out, written as JSON",
    { "node_modules/.modules.yaml": '{"included": {"optionalDependencies": false}}' },
    "pnpm",
    "GUPPY_NATIVE_OMITTED",
    /`pnpm install`/,
  ],
  [
    "pnpm, skipped",
    { "node_modules/.modules.yaml": modules(true, `\n  - '${target.package}@1.2.3'`) },
    "pnpm",
    "GUPPY_NATIVE_OTHER_PLATFORM",
    /pnpm installed for another platform/,
  ],
  [
    "pnpm, locked on another platform",
    { "node_modules/.modules.yaml": modules(true, " []"), "pnpm-lock.yaml": pnpmLock("binding", "win32", "x64") },
    "pnpm",
    "GUPPY_NATIVE_FOREIGN_LOCKFILE",
    /win32-x64 only.*pnpm add guppy@1\.2\.3/,
  ],
  [
    "pnpm, not offered",
    { "node_modules/.modules.yaml": modules(true, " []"), "pnpm-lock.yaml": pnpmLock("binding", "linux", "x64") },
    "pnpm",
    "GUPPY_NATIVE_INCOMPLETE_RELEASE",
    /pnpm add/,
  ],
  [
    "yarn, locked and not installed",
    { "yarn.lock": `"${target.package}@npm:1.2.3":\n  conditions: os=linux & cpu=x64 & libc=glibc\n` },
    "yarn",
    "GUPPY_NATIVE_OMITTED",
    /yarn install/,
  ],
  [
    "yarn, locked on another platform",
    { "yarn.lock": '"b@npm:1":\n  conditions: os=darwin & cpu=arm64\n' },
    "yarn",
    "GUPPY_NATIVE_FOREIGN_LOCKFILE",
    /darwin-arm64 only/,
  ],
  [
    "bun, locked on another platform",
    { "bun.lock": '{"packages": {"b": ["b@1", "", { "os": "darwin", "cpu": "arm64" }, "x"]}}' },
    "bun",
    "GUPPY_NATIVE_FOREIGN_LOCKFILE",
    /bun add/,
  ],
])("%s", (_, files, manager, code, text) => {
  write(files);
  const project = findProject([join(root, "node_modules", "guppy")]);
  expect(project).toEqual({ root, manager });
  if (project === undefined) return;
  const found = reasonOfAbsence(target, { machine, manager, own }, [], readTraces(project, target.package));
  expect(found.code).toBe(code);
  expect(`${found.what} ${found.next}`).toMatch(text);
});

test("another platform's package in node_modules says more than any lockfile", () => {
  write({ ...npm, "package-lock.json": npmLock(listed), "node_modules/@guppy/native-darwin-arm64/package.json": "{}" });
  const foreign = foreignPackages([join(root, "node_modules")], target.package);
  expect(foreign).toEqual(["@guppy/native-darwin-arm64"]);
  const found = reasonOfAbsence(target, { machine, manager: "npm", own }, foreign, undefined);
  expect(found.code).toBe("GUPPY_NATIVE_OTHER_PLATFORM");
  expect(found.next).toContain("rm -rf node_modules && npm install");
});

describe("before any package is looked for", () => {
  const settings = { forceBuild: false, verify: false };
  const about = (platform: string, arch: string) => ({
    machine: { platform, arch },
    target: undefined,
    own,
    project: undefined,
    manager: "npm" as const,
  });

  test.each([
    [
      { ...settings, named: "/none.node" },
      "linux",
      "x64",
      "GUPPY_NATIVE_PATH_NOT_FOUND",
      /GUPPY_NATIVE_PATH is set to \/none\.node/,
    ],
    [settings, "freebsd", "x64", "GUPPY_NATIVE_UNSUPPORTED", /no native package for freebsd-x64\./],
    [settings, "darwin", "arm64", "GUPPY_NATIVE_UNSUPPORTED", /no native package for darwin-arm64 yet\./],
    [{ ...settings, forceBuild: true }, "linux", "x64", "GUPPY_NATIVE_NOT_BUILT", /Unset GUPPY_NATIVE_FORCE_BUILD/],
  ])("%j on %s-%s is %s", (given, platform, arch, code, text) => {
    const error = explainAbsence(given, about(platform, arch));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(text);
  });
});
