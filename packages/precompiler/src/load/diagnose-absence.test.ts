// Each reason for an absent package, told from what package managers write down; the texts of theirs were taken from installs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reasonOfAbsence } from "./diagnose-absence.ts";
import { findProject, type PackageManager } from "./package-manager.ts";
import { foreignPackages, readTraces } from "./traces.ts";

const target = { package: "@guppy/native-linux-x64-gnu" };
const machine = { platform: "linux", arch: "x64" };
const about = (manager: PackageManager) => ({ name: "guppy", version: "1.2.3", machine, manager });

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
    "OMITTED",
    /npm install --include=optional/,
  ],
  [
    "npm, locked and not installed",
    { ...npm, "package-lock.json": npmLock(listed) },
    "npm",
    "OMITTED",
    /package-lock\.json lists it/,
  ],
  [
    "npm, its tarball damaged or refused: other optional packages are there",
    {
      "node_modules/.package-lock.json": npmLock(other("linux", "linux", "x64")),
      "package-lock.json": npmLock({ ...listed, ...other("linux", "linux", "x64") }),
    },
    "npm",
    "MISSING",
    /npm could not get its tarball, or found it damaged, and went on without it\. See what the registry says of it with `npm view/,
  ],
  [
    "npm, installed for another platform",
    {
      "node_modules/.package-lock.json": npmLock(other("mac", "darwin", "arm64")),
      "package-lock.json": npmLock(listed),
    },
    "npm",
    "OTHER_PLATFORM",
    /npm installed for darwin-arm64, but this is linux-x64/,
  ],
  [
    "npm, installed for musl",
    {
      "node_modules/.package-lock.json": npmLock({ "node_modules/b": { ...bound("linux", "x64"), libc: ["musl"] } }),
      "package-lock.json": npmLock(listed),
    },
    "npm",
    "OTHER_PLATFORM",
    /installed for linux-x64-musl/,
  ],
  [
    "npm, locked on another platform",
    { ...npm, "package-lock.json": npmLock(other("mac", "darwin", "arm64")) },
    "npm",
    "FOREIGN_LOCKFILE",
    /for darwin-arm64 only.*npm install guppy@1\.2\.3/,
  ],
  [
    "npm, not offered",
    { ...npm, "package-lock.json": npmLock(other("linux", "linux", "x64")) },
    "npm",
    "INCOMPLETE_RELEASE",
    /did not have it/,
  ],
  ["npm, without a lockfile", npm, "npm", "MISSING", /the reason is unknown/],
  [
    "npm, removed later",
    { "node_modules/.package-lock.json": npmLock(listed), "package-lock.json": npmLock(listed) },
    "npm",
    "MISSING",
    /npm installed it, but something has removed it/,
  ],
  [
    "pnpm, removed later",
    { "node_modules/.modules.yaml": modules(true, " []"), "pnpm-lock.yaml": pnpmLock(target.package, "linux", "x64") },
    "pnpm",
    "MISSING",
    /pnpm could not get its tarball or found it damaged and went on without it, or something has removed it since/,
  ],
  [
    "pnpm, skipped, written as JSON",
    { "node_modules/.modules.yaml": `{\n  "skipped": [\n    "${target.package}@1.2.3"\n  ],\n  "storeDir": "/s"\n}` },
    "pnpm",
    "OTHER_PLATFORM",
    /another platform/,
  ],
  ["pnpm, left out", { "node_modules/.modules.yaml": modules(false, " []") }, "pnpm", "OMITTED", /`pnpm install`/],
  [
    "pnpm, left out, written as JSON",
    { "node_modules/.modules.yaml": '{"included": {"optionalDependencies": false}}' },
    "pnpm",
    "OMITTED",
    /`pnpm install`/,
  ],
  [
    "pnpm, skipped",
    { "node_modules/.modules.yaml": modules(true, `\n  - '${target.package}@1.2.3'`) },
    "pnpm",
    "OTHER_PLATFORM",
    /pnpm installed for another platform/,
  ],
  [
    "pnpm, locked on another platform",
    { "node_modules/.modules.yaml": modules(true, " []"), "pnpm-lock.yaml": pnpmLock("binding", "win32", "x64") },
    "pnpm",
    "FOREIGN_LOCKFILE",
    /win32-x64 only.*pnpm add guppy@1\.2\.3/,
  ],
  [
    "pnpm, not offered",
    { "node_modules/.modules.yaml": modules(true, " []"), "pnpm-lock.yaml": pnpmLock("binding", "linux", "x64") },
    "pnpm",
    "INCOMPLETE_RELEASE",
    /pnpm add/,
  ],
  [
    "yarn, locked and not installed",
    { "yarn.lock": `"${target.package}@npm:1.2.3":\n  conditions: os=linux & cpu=x64 & libc=glibc\n` },
    "yarn",
    "OMITTED",
    /yarn install/,
  ],
  [
    "yarn, locked on another platform",
    { "yarn.lock": '"b@npm:1":\n  conditions: os=darwin & cpu=arm64\n' },
    "yarn",
    "FOREIGN_LOCKFILE",
    /darwin-arm64 only/,
  ],
  [
    "bun, locked, and another package for this platform is there",
    {
      "bun.lock": `{"packages": {"a": ["${target.package}@1.2.3", "", {}, "x"]}}`,
      "node_modules/@x/binding/package.json": JSON.stringify({ os: [process.platform], cpu: [process.arch] }),
    },
    "bun",
    "MISSING",
    /bun could not get its tarball, or found it damaged.*then install again on this machine: `rm -rf node_modules && bun install`/,
  ],
  [
    "bun, locked, and only packages for other platforms or for all are there",
    {
      "bun.lock": `{"packages": {"a": ["${target.package}@1.2.3", "", {}, "x"]}}`,
      "node_modules/@x/binding/package.json": '{"os":["aix"],"cpu":["ppc64"]}',
      "node_modules/plain/package.json": "{}",
      "node_modules/broken/package.json": "{",
    },
    "bun",
    "OMITTED",
    /bun install/,
  ],
  [
    "bun, locked on another platform",
    { "bun.lock": '{"packages": {"b": ["b@1", "", { "os": "darwin", "cpu": "arm64" }, "x"]}}' },
    "bun",
    "FOREIGN_LOCKFILE",
    /bun add/,
  ],
])("%s", (_, files, manager, code, text) => {
  write(files);
  const project = findProject([join(root, "node_modules", "guppy")]);
  expect(project).toEqual({ root, manager });
  if (project === undefined) return;
  const found = reasonOfAbsence(target.package, about(manager), [], readTraces(project, target.package));
  expect(found.kind).toBe(code);
  expect(`${found.what} ${found.next}`).toMatch(text);
});

test("another platform's package in node_modules says more than any lockfile", () => {
  write({ ...npm, "package-lock.json": npmLock(listed), "node_modules/@guppy/native-darwin-arm64/package.json": "{}" });
  const foreign = foreignPackages(
    [join(root, "node_modules")],
    ["@guppy/native-darwin-arm64", "@guppy/native-win32-x64"],
  );
  expect(foreign).toEqual(["@guppy/native-darwin-arm64"]);
  const found = reasonOfAbsence(target.package, about("npm"), foreign, undefined);
  expect(found.kind).toBe("OTHER_PLATFORM");
  expect(found.next).toContain("rm -rf node_modules && npm install");
});
