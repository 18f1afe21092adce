// Tests of the repository's own scripts; each package has a configuration of its own.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["scripts/**/*.test.ts"], environment: "node" },
});
