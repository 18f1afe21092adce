import { defineConfig } from "vitest/config";

// One project a script: what is in the tarballs, what a clean install of them does, and what the loader makes of
// installs that are used hard or broken. `source` compiles the real core, and `emulated` runs that of arm64. Releases are tested with stand-ins, so that project packs nothing of ours.
const project = (name: string, ...globalSetup: string[]) => ({
  test: { name, include: [`test/${name}/*.test.ts`], globalSetup, testTimeout: 120_000, hookTimeout: 300_000 },
});

export default defineConfig({
  test: {
    projects: [
      project("package", "test/setup-packages.ts"),
      project("install", "test/setup-registry.ts"),
      project("loader", "test/setup-loader.ts"),
      project("source", "test/setup-loader.ts"),
      project("matrix", "test/setup-registry.ts"),
      project("emulated", "test/setup-registry.ts"),
      project("release"),
    ],
  },
});
