// Body of scripts/native: guppy's own core through the precompiler that it is published with, run from its sources, into a target
// package of the workspace. The file with its symbols stays in cargo's target folder.
import { join } from "node:path";
import process from "node:process";
import { coreCargo } from "../../packages/guppy/core-cargo.ts";
import { cargoPrecompiler } from "../../packages/precompiler/src/precompilers/cargo.ts";
import { type NativePackage, nativeOfHost, natives } from "../releasing/natives.ts";

const [asked, ...more] = process.argv.slice(2);
const native = asked === undefined ? nativeOfHost() : natives.find(({ target }) => target.triple === asked);
if (native === undefined || more.length > 0) {
  const known = natives.map(({ target }) => target.triple).join(", ");
  fail(`usage: scripts/native [TARGET]; the targets with a package are ${known}`);
} else {
  await build(native);
}

async function build({ folder, file, target: { triple } }: NativePackage): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const loadPath = join(folder, file);
  const say = (line: string): void => console.error(`native: ${line}`);
  const context = { root, type: "addon", loadPath, privDir: folder, env: process.env, log: say, trace: say } as const;
  const result = await cargoPrecompiler(coreCargo)(context).precompile([], triple);
  if (result.ok) console.log(`native: ${loadPath} is built for ${triple}`);
  else fail(result.error);
}

function fail(reason: string): void {
  console.error(`native: ${reason}`);
  process.exitCode = 1;
}
