import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { defineConfig, type Options } from "tsup";

const shared: Options = {
  target: "node20",
  sourcemap: true,
  // Bundled, so that `npm install guppy` brings no more packages.
  noExternal: [/^@guppy\/precompiler/],
};

// The library in both formats, split so that its entries share one copy of every module; what only a `node` command line
// starts (the TSX hook, the CLI) as ES modules alone.
export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      "jsx-runtime": "src/jsx-runtime.ts",
      "jsx-dev-runtime": "src/jsx-dev-runtime.ts",
      native: "src/native.ts",
      "testing/index": "src/testing/index.ts",
    },
    format: ["esm", "cjs"],
    splitting: true,
    // `import.meta.url` for the CommonJS half.
    shims: true,
    clean: true,
    // The declarations for CommonJS callers stand in a folder that says so; the text is the same.
    onSuccess: async () => {
      await mkdir("dist/cjs", { recursive: true });
      await writeFile("dist/cjs/package.json", '{ "type": "commonjs" }\n');
      await shortenMaps();
    },
  },
  {
    ...shared,
    entry: {
      register: "src/register.ts",
      "cli/main": "src/cli/main.ts",
      "cli/loader": "src/cli/loader.ts",
      "cli/probe": "src/cli/doctor/probe.ts",
    },
    // What the probe tests is the library that apps load.
    external: [/^guppy\//],
    format: "esm",
    splitting: true,
  },
]);

/** tsup writes the absolute path of every CommonJS file into its map, which is nobody's business but the builder's. */
async function shortenMaps(): Promise<void> {
  for (const name of await readdir("dist", { recursive: true })) {
    if (!name.endsWith(".cjs.map")) continue;
    const path = join("dist", name);
    const map = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...map, file: basename(name, ".map") }));
  }
}
