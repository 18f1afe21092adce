import { expect, test } from "vitest";
import { isMissing, isOwnSpecifier, sourceCandidates } from "./resolve.ts";

test.each<readonly [string, readonly string[]]>([
  ["./a", ["./a.tsx", "./a.ts", "./a.jsx", "./a.js"]],
  ["../b/a.js", ["../b/a.ts", "../b/a.tsx"]],
  ["./a.mjs", ["./a.mts"]],
  ["./a.cjs", ["./a.cts"]],
  ["a", []],
  ["@scope/a", []],
  [".hidden", []],
])("%s may be written as %j", (specifier, candidates) => {
  expect(sourceCandidates(specifier)).toEqual(candidates);
});

test.each([
  ["guppy", true],
  ["guppy/jsx-runtime", true],
  ["guppy-forms", false],
])("%s is ours: %s", (specifier, own) => {
  expect(isOwnSpecifier(specifier)).toBe(own);
});

test("only an error about a missing file asks for other candidates", () => {
  expect(isMissing(Object.assign(new Error("x"), { code: "ERR_MODULE_NOT_FOUND" }))).toBe(true);
  expect(isMissing(new SyntaxError("x"))).toBe(false);
});
