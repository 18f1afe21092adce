// guppy's own core through @guppy/precompiler: `pnpm exec guppy-precompiler precompile` builds what this machine can.
import { pathToFileURL } from "node:url";
import { cacheDir, cargoPrecompiler, currentHost, defineConfig } from "@guppy/precompiler";
import { coreCargo, coreTargetFolder } from "./core-cargo.ts";
import { targets } from "./src/generated/targets.ts";

const core = cargoPrecompiler(coreCargo);

export default defineConfig({
  precompiler: {
    type: "addon",
    module: (context) =>
      core({ ...context, env: { CONST_RANDOM_SEED: "guppy", ...context.env, CARGO_TARGET_DIR: coreTargetFolder } }),
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
