// Everything that follows from the list of targets: the target packages' manifests, guppy's optional dependencies, the loader's
// table, the support table, and the version that guppy, its target packages and the Rust crates share.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileOf, nodeRange, packageOf, type TargetSpec, targets, verifiedTargets } from "../../schema/targets.ts";
import { constant, unionOf } from "./typescript-syntax.ts";
import { type GeneratedFile, root } from "./write.ts";

type Json = Readonly<Record<string, unknown>>;

const guppyManifest = "packages/guppy/package.json";

export function generateTargets(): readonly GeneratedFile[] {
  const version = String(readJson(guppyManifest)["version"]);
  return [
    ...verifiedTargets.flatMap((target) => packageFiles(target, version)),
    optionalDependencies(),
    buildTargets(),
    { path: "Cargo.toml", text: withCargoVersion(read("Cargo.toml"), version) },
    { path: "Cargo.lock", text: withLockedVersions(read("Cargo.lock"), version) },
    { path: "packages/guppy/src/generated/targets.ts", text: loaderTable() },
    { path: "docs/targets.md", text: supportTable() },
  ];
}

/** What is wrong with the list, as sentences. */
export function targetProblems(): readonly string[] {
  return targets.flatMap((target) => {
    const twins = targets.filter(({ id, triple }) => id === target.id || triple === target.triple);
    const twice = twins[0] === target ? [] : [`targets: ${target.triple} or ${target.id} is there twice`];
    const proven = (target.status === "verified") === (target.evidence !== undefined);
    return proven ? twice : [...twice, `targets: ${target.triple} has evidence exactly when it is verified`];
  });
}

function packageFiles(target: TargetSpec, version: string): readonly GeneratedFile[] {
  const folder = `packages/native-${target.id}`;
  const manifest = {
    name: packageOf(target),
    version,
    description: `The native core of guppy for ${target.system}`,
    license: "Apache-2.0",
    type: "commonjs",
    os: [target.platform],
    cpu: [target.arch],
    ...(target.libc === undefined ? {} : { libc: [target.libc] }),
    engines: { node: nodeRange },
    main: fileOf(target),
    files: [fileOf(target)],
    // Yarn's Plug'n'Play keeps packages zipped, which the system's linker can't read.
    preferUnplugged: true,
    scripts: { prepack: "node ../../scripts/packing/native.ts" },
  };
  return [
    { path: `${folder}/package.json`, text: json(manifest) },
    { path: `${folder}/README.md`, text: readme(target) },
    { path: `${folder}/LICENSE`, text: read("LICENSE") },
  ];
}

function readme(target: TargetSpec): string {
  return `# ${packageOf(target)}

The native core of guppy for ${target.system} (\`${target.triple}\`).
Do not install it yourself: \`npm install guppy\` picks the package that fits the machine.
`;
}

function optionalDependencies(): GeneratedFile {
  const wanted = Object.fromEntries(verifiedTargets.map((target) => [packageOf(target), "workspace:*"]));
  const { optionalDependencies: _, ...rest } = readJson(guppyManifest);
  const entries = Object.entries({ ...rest, engines: { node: nodeRange } }).flatMap((entry) =>
    entry[0] === "devDependencies" ? [["optionalDependencies", wanted], entry] : [entry],
  );
  return { path: guppyManifest, text: json(Object.fromEntries(entries)) };
}

/** `@napi-rs/cli` takes its targets from the root manifest. */
function buildTargets(): GeneratedFile {
  const manifest = readJson("package.json");
  const napi = { ...(manifest["napi"] as Json), targets: verifiedTargets.map(({ triple }) => triple) };
  return { path: "package.json", text: json({ ...manifest, napi }) };
}

function withCargoVersion(text: string, version: string): string {
  return text.replace(/(?<=^\[workspace\.package\]\nversion = ")[^"]+/m, version);
}

/** `cargo --locked` refuses a lockfile that lags behind. */
function withLockedVersions(text: string, version: string): string {
  return text.replace(/(?<=^name = "guppy-(?:wire|scene|gpui|napi)"\nversion = ")[^"]+/gm, version);
}

function loaderTable(): string {
  const row = (target: TargetSpec) => ({
    id: target.id,
    triple: target.triple,
    platform: target.platform,
    arch: target.arch,
    ...(target.libc === undefined ? {} : { libc: target.libc }),
    package: packageOf(target),
    file: fileOf(target),
    ...(target.minGlibc === undefined ? {} : { minGlibc: target.minGlibc }),
  });
  const planned = targets.filter(({ status }) => status === "planned");
  const cases = verifiedTargets.flatMap((target) => [
    `    case "${target.id}":`,
    "      return {",
    `        resolve: () => require.resolve("${packageOf(target)}"),`,
    `        load: () => require("${packageOf(target)}"),`,
    "      };",
  ]);
  return `${[
    "// Generated from schema/ by `pnpm codegen` (scripts/codegen/targets.ts). Do not edit.",
    unionOf(
      "TargetId",
      verifiedTargets.map(({ id }) => id),
      "The targets with a package.",
    ),
    `export interface NodeRequire {
  (name: string): unknown;
  resolve(name: string): string;
}

export interface NativePackage {
  readonly resolve: () => string;
  readonly load: () => unknown;
}

export interface TargetRow {
  readonly id: string;
  readonly triple: string;
  readonly platform: string;
  readonly arch: string;
  readonly libc?: string;
  readonly package: string;
  readonly file: string;
  readonly minGlibc?: string;
}`,
    constant("targets", verifiedTargets.map(row), {
      doc: "The targets with a package.",
      type: "readonly (TargetRow & { readonly id: TargetId })[]",
    }),
    constant("plannedTargets", planned.map(row), {
      doc: "Targets without one: only a build of one's own can be loaded there.",
      type: "readonly TargetRow[]",
    }),
    `/** The names stand here as literals, so that bundlers and file tracers see what may be loaded. */
export function nativePackage(id: TargetId, require: NodeRequire): NativePackage {
  switch (id) {
${cases.join("\n")}
  }
}`,
  ].join("\n\n")}\n`;
}

function supportTable(): string {
  const evidence = { native: "native", emulated: "emulated" };
  const verified = verifiedTargets.map((target) => [
    target.system,
    `\`${target.triple}\``,
    `\`${packageOf(target)}\``,
    target.minGlibc ?? "",
    nodeRange.replaceAll("|", "\\|"),
    target.evidence === undefined ? "" : evidence[target.evidence],
  ]);
  const planned = targets
    .filter(({ status }) => status === "planned")
    .map((target) => [target.system, `\`${target.triple}\``]);
  return `<!-- Generated from schema/ by \`pnpm codegen\` (scripts/codegen/targets.ts). Do not edit. -->

# Targets

guppy has a native package for these. \`scripts/check\` builds each of them, installs the packed tarball as that target does and runs tests there; the last column says on what. All of it ran on one kind of machine, Debian 12 for x64.
The workflows that build and test each target on a machine of its own (\`.github/workflows/native.yml\`, \`release.yml\`) have not run yet, so nothing here rests on them.

${table(["system", "target", "package", "oldest glibc", "Node", "tested"], verified)}

Native: on a machine of the target, with everything that guppy has tests for, real windows on X11 among them.
Emulated: cross-built on Debian for x64, with Debian's compiler (\`buildInfo().compiler\` names it), and run by qemu-user in Node for the target (\`scripts/emulated_load_test\`):
an install from a registry, \`ping()\` from ES modules and CommonJS, the counter's picture against that of x64 (RMSE below 0.002), a window on X11 that is drawn and takes a click, and the headless test files
\`page.test.tsx\`, \`screenshot.test.tsx\` and \`counter.test.ts\`. No test has seen a machine of that kind or its graphics cards.

Planned, and not published before all of that is true of them. No file for these was ever built, and none of guppy's code has run there:

${table(["system", "target"], planned)}

There is nothing for musl, Windows GNU, ARMv7 or RISC-V, and no plan for it. How the package for a machine is found is in [distribution.md](distribution.md).
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function read(path: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
}

function readJson(path: string): Json {
  return JSON.parse(read(path)) as Json;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
