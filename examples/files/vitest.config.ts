import { defineConfig } from "vitest/config";

// `guppy` is its sources here, so that the test needs no build but the native file's.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "guppy" } },
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] }, noExternal: ["guppy"] },
  test: { include: ["*.test.ts", "*.test.tsx"], testTimeout: 30_000 },
});
