// What is in the tarballs that would be published, and what their manifests say.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { publintFindings, typeFindings } from "../../src/lint-package.ts";
import { type Packed, pack } from "../../src/pack.ts";
import { type Manifest, repository } from "../../src/paths.ts";
import { readTarball, type TarballEntry } from "../../src/tarball.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const folder = temporaryFolder();
const { guppy, targets } = inject("packed");
const precompiler = await pack(join(repository, "packages", "precompiler"), folder);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Expected {
  readonly packed: Packed;
  readonly files: readonly RegExp[];
  /** Bytes of the tarball. */
  readonly atMost: number;
}

const always = [/^package\.json$/, /^README\.md$/, /^LICENSE$/];
const built = [/^dist\/.+\.(c|m)?js(\.map)?$/, /^dist\/.+\.d\.(c|m)?ts$/];

const expected: readonly Expected[] = [
  {
    packed: guppy,
    files: [
      ...always,
      ...built,
      /^NOTICE$/,
      /^THIRD-PARTY-LICENSES\.txt$/,
      /^dist\/cjs\/package\.json$/,
      /^native-hashes\.json$/,
      /^docs\/troubleshooting\.md$/,
      /^native-src\/(Cargo\.toml|Cargo\.lock|rust-toolchain\.toml)$/,
      /^native-src\/crates\/guppy-\w+\/(Cargo\.toml|build\.rs|src\/.+\.rs|fonts\/.+\.(ttf|txt|md))$/,
      /^native-src\/crates\/vendor\/[\w-]+\/(Cargo\.toml|(LICENSE|NOTICE)[\w.-]*|GUPPY\.md|build\.rs|src\/.+\.(rs|wgsl))$/,
    ],
    // Sources of the core 1.4 MB; 71 elements, the desktop and 174 icons in two formats 0.6 MB, their maps 0.9 MB, declarations 0.3 MB.
    atMost: 3_500_000,
  },
  {
    packed: precompiler,
    files: [...always, ...built, /^bin\/[\w-]+\.js$/, /^GUIDE\.md$/, /^dist\/cjs\/package\.json$/],
    atMost: 500_000,
  },
  ...targets.map((packed) => ({ packed, files: [...always, /^guppy\.[\w-]+\.node$/], atMost: 12_000_000 })),
];

/** What only builds for tests have: the variable that makes a stage of the core fail on purpose. */
const faults = "GUPPY_FAULT";

const foldersOfBuilds = /(^|\/)(target|node_modules|build|coverage|\.turbo|\.git|test|tests)\//;
const magicNumbers: readonly (readonly [string, string])[] = [
  ["ELF", "7f454c46"],
  ["Mach-O", "cffaedfe"],
  ["Mach-O, universal", "cafebabe"],
  ["PE", "4d5a9000"],
  ["archive", "213c617263683e0a"],
  ["WebAssembly", "0061736d"],
];

describe.each(expected)("$packed.name", ({ packed, files, atMost }) => {
  let entries: readonly TarballEntry[];
  let manifest: Manifest;

  beforeAll(async () => {
    entries = await readTarball(packed.tarball);
    manifest = JSON.parse(entries.find(({ path }) => path === "package.json")?.content.toString() ?? "{}");
  });

  test("holds what is expected and nothing else", () => {
    const paths = entries.map(({ path }) => path);
    expect(paths.filter((path) => !files.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(always.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([]);
    expect(paths.filter((path) => foldersOfBuilds.test(path) || /\.test\b/.test(path))).toEqual([]);
  });

  test("has no binary but the one that a target package is for", () => {
    const binaries = entries.flatMap(({ path, content }) => {
      const kind = magicNumbers.find(([, magic]) => content.toString("hex", 0, magic.length / 2) === magic);
      return kind === undefined ? [] : [path];
    });
    expect(binaries).toEqual(manifest.main?.endsWith(".node") ? [manifest.main] : []);
    const natives = entries.filter(({ path }) => path.endsWith(".node"));
    expect(natives.filter(({ content }) => content.includes(faults))).toEqual([]);
  });

  test("asks for published packages only, and runs nothing when it is installed", () => {
    const wanted = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const range of Object.values(wanted)) expect(range).toMatch(/^\d+\.\d+\.\d+/);
    const scripts = ["preinstall", "install", "postinstall", "prepare"];
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => scripts.includes(name))).toEqual([]);
  });

  test("says nothing of the machine that packed it", () => {
    const telling = entries.filter(({ path, content }) => !path.endsWith(".node") && content.includes(repository));
    expect(telling.map(({ path }) => path)).toEqual([]);
  });

  test(`is at most ${atMost / 1_000_000} MB`, () => {
    expect(statSync(packed.tarball).size).toBeLessThan(atMost);
  });

  test("publint has nothing to say", async () => {
    expect(await publintFindings(packed.tarball)).toEqual([]);
  });
});

test("guppy asks for every target package, in exactly its own version", async () => {
  const manifest = JSON.parse(await textOf(guppy, "package.json"));
  expect(manifest.optionalDependencies).toEqual(Object.fromEntries(targets.map(({ name }) => [name, guppy.version])));
  for (const { version } of targets) expect(version).toBe(guppy.version);
});

test("guppy knows the hash of every native file that is packed", async () => {
  const hashes = JSON.parse(await textOf(guppy, "native-hashes.json"));
  expect(hashes.version).toBe(guppy.version);
  for (const target of targets) {
    const file = (await readTarball(target.tarball)).find(({ path }) => path.endsWith(".node"));
    const content = file?.content ?? Buffer.alloc(0);
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(Object.values(hashes.files)).toContainEqual({ file: file?.path, bytes: content.length, sha256 });
  }
});

test("guppy has the precompiler's drivers in it and imports nothing that it does not bring", async () => {
  const entries = await readTarball(guppy.tarball);
  const manifest: Manifest = JSON.parse(
    entries.find(({ path }) => path === "package.json")?.content.toString() ?? "{}",
  );
  const brought = Object.keys({ guppy: "", ...manifest.dependencies, ...manifest.optionalDependencies });
  expect(brought).not.toContain("@guppy/precompiler");
  const imported = entries
    .filter(({ path }) => /^dist\/.+\.c?js$/.test(path))
    .flatMap(({ content }) => [
      ...content
        .toString()
        .matchAll(/(?:^(?:import|export)\b[^"';]*?|\bimport\(|\brequire\d*\()["']([^"'.][^"']*)["']/gm),
    ])
    .map(([, specifier = ""]) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
    )
    .filter((name) => !isBuiltin(name));
  expect([...new Set(imported)].filter((name) => !brought.includes(name))).toEqual([]);
  expect(imported).toContain("oxc-transform");
});

test("what guppy bundles of npm is in its NOTICE", async () => {
  const entries = await readTarball(guppy.tarball);
  const notice = await textOf(guppy, "NOTICE");
  const bundled = entries
    .filter(({ path }) => /^dist\/.+\.c?js$/.test(path))
    .flatMap(({ content }) => [
      ...content.toString().matchAll(/node_modules\/\.pnpm\/((?:@[^@/]+\+)?[^@/]+)@([\w.-]+)/g),
    ])
    .map(([, name = "", version]) => `${name.replace("+", "/")} ${version}`)
    // What it adds of its own are a few lines around imports.
    .filter((name) => !name.startsWith("tsup "));
  expect(bundled.length).toBeGreaterThan(0);
  expect([...new Set(bundled)].filter((name) => !notice.includes(name))).toEqual([]);
});

test("every entry of guppy has the types of the module that is loaded", async () => {
  expect(await typeFindings(guppy.tarball, ["./register"])).toEqual([]);
});

test("so has every entry of the precompiler, ES modules alone", async () => {
  const { exports } = JSON.parse(await textOf(precompiler, "package.json"));
  expect(await typeFindings(precompiler.tarball, Object.keys(exports))).toEqual([]);
});

test("the licence is the repository's", async () => {
  const licence = readFileSync(join(repository, "LICENSE"));
  for (const { packed } of expected) {
    const entries = await readTarball(packed.tarball);
    expect(entries.find(({ path }) => path === "LICENSE")?.content.equals(licence)).toBe(true);
  }
});

async function textOf({ tarball }: Packed, name: string): Promise<string> {
  const entry = (await readTarball(tarball)).find(({ path }) => path === name);
  if (entry === undefined) throw new Error(`${tarball} holds no ${name}`);
  return entry.content.toString();
}
