import { describe, expect, test } from "vitest";
import { checkLockfile, type LockfileKind } from "./doctor-lockfile.ts";

const x64 = { package: "@guppy/native-linux-x64-gnu" };
const arm64 = { package: "@guppy/native-linux-arm64-gnu" };

const npmLock = (packages: object): string => JSON.stringify({ name: "app", lockfileVersion: 3, packages });
const integrity = "sha512-AAAA";

const npmBoth = npmLock({
  "": { name: "app", dependencies: { guppy: "^1.0.0" } },
  "node_modules/guppy": { version: "1.0.0", integrity },
  "node_modules/@guppy/native-linux-x64-gnu": { version: "1.0.0", optional: true, os: ["linux"], integrity },
  "node_modules/@guppy/native-linux-arm64-gnu": { version: "1.0.0", optional: true, os: ["linux"], integrity },
});

const npmNested = npmLock({
  "node_modules/guppy": { version: "1.0.0" },
  "node_modules/@guppy/native-linux-x64-gnu": { version: "1.0.0" },
  "tools/node_modules/guppy": { version: "2.0.0" },
  "tools/node_modules/@guppy/native-linux-x64-gnu": { version: "1.0.0" },
});

const pnpmLock = (...entries: readonly string[]): string => `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      guppy:
        specifier: ^1.0.0
        version: 1.0.0

packages:

${entries.map((name) => `  ${name}:\n    resolution: {integrity: ${integrity}}\n    engines: {node: '>=20'}\n`).join("\n")}
snapshots:

  '@guppy/native-linux-arm64-gnu@1.0.0':
    optional: true
`;

interface Case {
  readonly name: string;
  readonly kind: LockfileKind;
  readonly text: string;
  readonly guppy: readonly string[];
  readonly missing: readonly string[];
}

const cases: readonly Case[] = [
  { name: "all are there", kind: "npm", text: npmBoth, guppy: ["1.0.0"], missing: [] },
  {
    name: "a platform is missing",
    kind: "npm",
    text: npmBoth.replace("node_modules/@guppy/native-linux-arm64-gnu", "node_modules/@other/name"),
    guppy: ["1.0.0"],
    missing: ["@guppy/native-linux-arm64-gnu@1.0.0"],
  },
  {
    name: "two versions, and the packages of one",
    kind: "npm",
    text: npmNested,
    guppy: ["1.0.0", "2.0.0"],
    missing: [
      "@guppy/native-linux-arm64-gnu@1.0.0",
      "@guppy/native-linux-x64-gnu@2.0.0",
      "@guppy/native-linux-arm64-gnu@2.0.0",
    ],
  },
  {
    name: "guppy is a package of the workspace",
    kind: "npm",
    text: npmLock({ "node_modules/guppy": { resolved: "packages/guppy", link: true } }),
    guppy: [],
    missing: [],
  },
  {
    name: "all are there",
    kind: "pnpm",
    text: pnpmLock("'@guppy/native-linux-arm64-gnu@1.0.0'", "'@guppy/native-linux-x64-gnu@1.0.0'", "guppy@1.0.0"),
    guppy: ["1.0.0"],
    missing: [],
  },
  {
    name: "a platform is only in the snapshots",
    kind: "pnpm",
    text: pnpmLock("'@guppy/native-linux-x64-gnu@1.0.0'", "guppy@1.0.0"),
    guppy: ["1.0.0"],
    missing: ["@guppy/native-linux-arm64-gnu@1.0.0"],
  },
  {
    name: "the forms of pnpm 8 and 7, and a version before a release",
    kind: "pnpm",
    text: pnpmLock(
      "/@guppy/native-linux-x64-gnu@1.0.0-rc.1",
      "/@guppy/native-linux-arm64-gnu/1.0.0-rc.1",
      "/guppy/1.0.0-rc.1",
    ),
    guppy: ["1.0.0-rc.1"],
    missing: [],
  },
  {
    name: "lines that end as on Windows, and a name that only begins alike",
    kind: "pnpm",
    text: pnpmLock("guppy-fish@3.0.0", "guppy@1.0.0").replaceAll("\n", "\r\n"),
    guppy: ["1.0.0"],
    missing: ["@guppy/native-linux-x64-gnu@1.0.0", "@guppy/native-linux-arm64-gnu@1.0.0"],
  },
];

test.each(cases)("$kind: $name", ({ kind, text, guppy, missing }) => {
  const report = checkLockfile(text, kind, [x64, arm64]);
  expect(report?.guppy).toEqual(guppy);
  expect(report?.missing.map(({ name, version }) => `${name}@${version}`)).toEqual(missing);
});

describe("what is no lockfile", () => {
  test.each<readonly [LockfileKind, string]>([
    ["npm", "not JSON"],
    ["npm", '{"lockfileVersion":1,"dependencies":{"guppy":{"version":"1.0.0"}}}'],
    ["npm", "[]"],
    ["pnpm", "packages:\n\n  guppy@1.0.0:\n"],
    ["pnpm", ""],
  ])("%s: %j", (kind, text) => {
    expect(checkLockfile(text, kind, [x64])).toBeUndefined();
  });
});
