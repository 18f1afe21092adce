// The `prepack` of guppy: stages what is published but not committed, and refuses when a part of the release is missing.
// `--clean`, the `postpack`, takes it away again. Runs on the packer's side only, in guppy's folder.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { sha256 } from "../../packages/precompiler/src/artefact/checksum-file.ts";
import { fileOf, verifiedTargets } from "../../schema/targets.ts";
import { readBinary } from "./binary.ts";
import { removeSources, sourcesFolder, stageSources } from "./sources.ts";

const hashes = "native-hashes.json";
/** Error messages name it, so it must be where the error is. */
const manual = "docs/troubleshooting.md";

if (process.argv.includes("--clean")) {
  rmSync(hashes, { force: true });
  rmSync("docs", { force: true, recursive: true });
  removeSources(sourcesFolder);
} else {
  const problems = stage();
  for (const problem of problems) console.error(`guppy: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

function stage(): readonly string[] {
  if (!existsSync("dist/index.js")) return ["dist is missing; build it with `pnpm build`"];
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
  const problems: string[] = [];
  const files: Record<string, object> = {};
  for (const target of verifiedTargets) {
    const file = fileOf(target);
    const binary = readBinary(join("..", `native-${target.id}`, file), target);
    if ("problem" in binary) problems.push(binary.problem);
    else files[target.id] = { file, bytes: binary.bytes.length, sha256: sha256(binary.bytes) };
  }
  if (problems.length > 0) return problems;
  writeFileSync(hashes, `${JSON.stringify({ version, files }, null, 2)}\n`);
  mkdirSync("docs", { recursive: true });
  copyFileSync(join("../..", manual), manual);
  stageSources("../..", sourcesFolder);
  return [];
}
