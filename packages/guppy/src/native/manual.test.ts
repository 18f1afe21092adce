import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorNumbers } from "../generated/errors.ts";

const manual = readFileSync(join(import.meta.dirname, "../../../../docs/troubleshooting.md"), "utf8");
const entries = [...manual.matchAll(/^### (\w+)$/gm)].map(([, code]) => code);

test("every code about the native file has an entry where its message points to, and no entry is about another code", () => {
  const codes = Object.keys(errorNumbers).filter(
    (code) => code.startsWith("GUPPY_NATIVE_") && code !== "GUPPY_NATIVE_PANIC",
  );
  expect([...entries].sort()).toEqual(
    [...codes, "GUPPY_NO_ADAPTER", "GUPPY_NO_DISPLAY", "GUPPY_SCHEMA_MISMATCH"].sort(),
  );
});
