import { defineConfig } from "vitest/config";

// Tests run the sources: self-references such as `guppy/jsx-runtime` resolve through the `source` condition.
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing-support/whole.ts"],
    testTimeout: 30_000,
  },
});
