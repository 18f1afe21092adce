// guppy's own core through @guppy/precompiler: `pnpm exec guppy-precompiler precompile` builds what this machine can, in the
// profile and the target folder of scripts/native, so that whichever runs second compiles nothing.
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cacheDir, cargoPrecompiler, currentHost, defineConfig } from "@guppy/precompiler";
import { targets } from "./src/generated/targets.ts";

const core = cargoPrecompiler({
  targets: targets.map(({ triple }) => triple),
  manifestPath: fileURLToPath(new URL("../../crates/guppy-napi/Cargo.toml", import.meta.url)),
  locked: true,
  strip: true,
  explicitTarget: true,
});

export default defineConfig({
  precompiler: {
    type: "addon",
    module: (context) => core({ ...context, env: { CARGO_TARGET_DIR: targetFolder(), ...context.env } }),
  },
  url: (filename) => `${archives()}/${filename}`,
  minGlibc: Object.fromEntries(
    targets.flatMap(({ triple, minGlibc }) => (minGlibc === undefined ? [] : [[triple, minGlibc]])),
  ),
  npm: { name: "@guppy/native-@{npm_target}", dir: "../native-@{npm_target}" },
});

/** Where a release is published; until it is, the archives lie where `precompile` puts them. */
function archives(): string {
  const published = process.env["GUPPY_ARCHIVES_URL"] ?? "";
  return published === "" ? pathToFileURL(cacheDir(currentHost())).href : published.replace(/\/+$/, "");
}

function targetFolder(): string {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "guppy", "target");
}
