// Body of scripts/native: guppy's own core through the precompiler that it is published with, run from its sources, into a target
// package of the workspace. The file with its symbols stays in cargo's target folder.
import { join } from "node:path";
import process from "node:process";
import { coreCargo } from "../../packages/guppy/core-cargo.ts";
import { type CargoOptions, cargoPrecompiler } from "../../packages/precompiler/src/precompilers/cargo.ts";
import { type Asked, asked } from "./asked.ts";

/** Without what takes a second or more of each round: the symbols go with the file, and cargo is not started through another program. */
const quickCargo: CargoOptions = {
  ...coreCargo,
  profile: "quick",
  strip: false,
  explicitTarget: false,
  napiCli: false,
};

try {
  await build(asked(process.argv.slice(2)));
} catch (error) {
  console.error(`native: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function build({ native: { folder, file, target }, quick }: Asked): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const loadPath = join(folder, file);
  const say = (line: string): void => console.error(`native: ${line}`);
  const context = { root, type: "addon", loadPath, privDir: folder, env: process.env, log: say, trace: say } as const;
  const precompiler = cargoPrecompiler(quick ? quickCargo : coreCargo)(context);
  const result = await precompiler.precompile([], target.triple);
  if (!result.ok) throw new Error(result.error);
  console.log(`native: ${loadPath} is built for ${target.triple}${quick ? ", for tests only" : ""}`);
}
