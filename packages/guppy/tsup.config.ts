import { mkdir, writeFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";

const shared: Options = {
  target: "node20",
  sourcemap: true,
  // Bundled, so that `npm install guppy` brings no more packages.
  noExternal: [/^@guppy\/precompiler/],
};

/** Split so that the entries share one copy of every module. */
const library: Options = {
  ...shared,
  entry: {
    index: "src/index.ts",
    "jsx-runtime": "src/jsx-runtime.ts",
    "jsx-dev-runtime": "src/jsx-dev-runtime.ts",
    icons: "src/icons.ts",
    native: "src/native.ts",
    "testing/index": "src/testing/index.ts",
  },
  splitting: true,
};

// The library in both formats; what only a `node` command line starts (the TSX hook, the CLI) as ES modules alone.
export default defineConfig([
  { ...shared, entry: { "cli/using-context": "src/cli/using-context.cts" }, format: "cjs", sourcemap: false },
  { ...library, format: "esm" },
  {
    ...library,
    format: "cjs",
    // `import.meta.url` for CommonJS.
    shims: true,
    // tsup's maps of a split CommonJS build lead to that build itself, by its absolute path.
    sourcemap: false,
    // The declarations for CommonJS callers stand in a folder that says so; the text is the same.
    onSuccess: async () => {
      await mkdir("dist/cjs", { recursive: true });
      await writeFile("dist/cjs/package.json", '{ "type": "commonjs" }\n');
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
    external: [/^guppy(\/|$)/],
    format: "esm",
    splitting: true,
  },
]);
