import { mkdir, writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      load: "src/load.ts",
      local: "src/local.ts",
      embed: "src/embed.ts",
      "cli/main": "src/cli/main.ts",
    },
    format: "esm",
    target: "node20",
    splitting: true,
    sourcemap: true,
    clean: true,
  },
  // The loader alone is for both kinds of module; nothing of it needs a dependency.
  {
    entry: { load: "src/load.ts" },
    format: "cjs",
    target: "node20",
    onSuccess: async () => {
      await mkdir("dist/cjs", { recursive: true });
      await writeFile("dist/cjs/package.json", '{ "type": "commonjs" }\n');
    },
  },
]);
