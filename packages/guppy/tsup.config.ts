import { readdirSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { defineConfig, type Options } from "tsup";

const shared: Options = {
  target: "node20",
  sourcemap: true,
  // Bundled, so that `npm install guppy` brings no more packages.
  noExternal: [/^@guppy\/precompiler/],
};

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** What the library loads when it is first needed, by the names that `src/lazy.ts` asks for. */
const parts = {
  ...Object.fromEntries(
    readdirSync("src/elements/parts").map((file) => [
      `guppy-parts/${file.replace(/\.ts$/, "")}`,
      `src/elements/parts/${file}`,
    ]),
  ),
  "guppy-parts/files": "src/app/dialogs/files.ts",
  "guppy-parts/questions": "src/app/dialogs/questions.ts",
  "guppy-parts/text-menu": "src/elements/text-menu.ts",
};

/**
 * Has every part reach all of the library. esbuild makes a file for each set of modules that the same entries reach: so what the
 * library is made of stays in a few files, instead of one for every few parts that share a module of it.
 */
const oneCore: Plugin = {
  name: "one core",
  setup(build) {
    const files = new Set(Object.values(parts).map((file) => resolve(file)));
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!files.has(path)) return undefined;
      // Not from the root of the disk: source maps keep this text.
      const core = JSON.stringify(relative(dirname(path), resolve("src/index.ts")));
      return { contents: `${await readFile(path, "utf8")}\nexport * as core from ${core};\n`, loader: "ts" };
    });
  },
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
    ...parts,
  },
  splitting: true,
  esbuildPlugins: [oneCore],
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
