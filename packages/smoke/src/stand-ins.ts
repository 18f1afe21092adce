// Small packages with the names and the shape of ours, for tests of how they are released rather than of what is in them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type PackedSet, pack } from "./pack.ts";

/** The first is for this machine, the other for none. */
export const standInTargets = ["alpha", "beta"] as const;

/** As much of `guppy/native` as a check from the registry asks for. */
const native = `const { version } = require("./package.json");
const path = require.resolve("@guppy/native-alpha");
exports.ping = async () => "pong";
exports.buildInfo = () => ({ version });
exports.loadStatus = () => ({ path });
`;

/** What a test may want otherwise. */
export interface StandInOptions {
  readonly version?: string;
  /** Ends up in every native file. */
  readonly content?: string;
  /** More for guppy's manifest. */
  readonly guppy?: object;
  /** guppy installs and then does not load. */
  readonly broken?: boolean;
  /** How guppy asks for its native packages; else by their version. */
  readonly range?: string;
}

/** Writes guppy and its native packages into folders of `root`, and answers those folders in the order of a release. */
export function writeStandIns(root: string, options: StandInOptions = {}): readonly string[] {
  const { version = "1.0.0", content = "native", range = version, guppy = {}, broken = false } = options;
  const natives = standInTargets.map((target) => {
    const folder = join(root, "packages", `native-${target}`);
    const file = `guppy.${target}.node`;
    const os = target === "alpha" ? process.platform : "aix";
    write(folder, { name: `@guppy/native-${target}`, version, os: [os], main: file, files: [file] });
    writeFileSync(join(folder, file), `${content} ${target} ${version}\n`);
    return folder;
  });
  const folder = join(root, "packages", "guppy");
  const wanted = Object.fromEntries(standInTargets.map((target) => [`@guppy/native-${target}`, range]));
  write(folder, {
    name: "guppy",
    version,
    exports: { "./native": "./native.cjs" },
    files: ["native.cjs"],
    optionalDependencies: wanted,
    ...guppy,
  });
  writeFileSync(join(folder, "native.cjs"), broken ? 'throw new Error("broken on purpose");\n' : native);
  return [...natives, folder];
}

export async function packStandIns(root: string, options: StandInOptions = {}): Promise<PackedSet> {
  const folders = writeStandIns(root, options);
  const packed = [];
  for (const folder of folders) packed.push(await pack(folder, join(root, "packed")));
  const [guppy] = packed.slice(-1);
  if (guppy === undefined) throw new Error("there are no stand-ins");
  return { guppy, targets: packed.slice(0, -1) };
}

function write(folder: string, manifest: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ license: "Apache-2.0", ...manifest }, null, 2)}\n`);
}
