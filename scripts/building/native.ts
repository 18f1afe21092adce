// Body of scripts/native: guppy's own core through the precompiler that it is published with, run from its sources, into a target
// package of the workspace. The file with its symbols stays in cargo's target folder.
import { join } from "node:path";
import process from "node:process";
import { coreCargo } from "../../packages/guppy/core-cargo.ts";
import { cargoPrecompiler } from "../../packages/precompiler/src/precompilers/cargo.ts";
import { type NativePackage, nativeOfHost, natives } from "../releasing/natives.ts";

try {
  await build(asked(process.argv.slice(2)));
} catch (error) {
  console.error(`native: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** @throws when there is no such target, or this machine is of none */
function asked([triple, ...more]: readonly string[]): NativePackage {
  const native = triple === undefined ? nativeOfHost() : natives.find(({ target }) => target.triple === triple);
  if (native !== undefined && more.length === 0) return native;
  const known = natives.map(({ target }) => target.triple).join(", ");
  throw new Error(`usage: scripts/native [TARGET]; the targets with a package are ${known}`);
}

async function build({ folder, file, target: { triple } }: NativePackage): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const loadPath = join(folder, file);
  const say = (line: string): void => console.error(`native: ${line}`);
  const context = { root, type: "addon", loadPath, privDir: folder, env: process.env, log: say, trace: say } as const;
  const result = await cargoPrecompiler(coreCargo)(context).precompile([], triple);
  if (!result.ok) throw new Error(result.error);
  console.log(`native: ${loadPath} is built for ${triple}`);
}
