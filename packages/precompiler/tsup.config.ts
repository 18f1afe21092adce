import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", local: "src/local.ts", embed: "src/embed.ts", "cli/main": "src/cli/main.ts" },
  format: "esm",
  target: "node20",
  splitting: true,
  sourcemap: true,
  clean: true,
});
