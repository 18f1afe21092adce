import { describe, expect, it } from "vitest";
import { parityFile, parityProblems } from "./parity.ts";
import { parityRows } from "./parity-rows.ts";

describe("the table of parity", () => {
  it("names a test for all that it claims", () => {
    expect(
      parityProblems(
        parityRows.flatMap(([, rows]) => rows),
        parityFile,
      ),
    ).toEqual([]);
  });

  it.each([
    [undefined, []],
    [["a.test.ts", "shines"], []],
    [["a.test.ts", "glows"], ["lamp: a.test.ts has no test with the words “glows”"]],
    [["b.test.ts", "shines"], ["lamp: there is no b.test.ts"]],
  ] as const)("finds a row that claims what no test says: %j", (proof, expected) => {
    const row = { bar: "lamp", ours: "lamp", ...(proof !== undefined && { proof }) };
    expect(parityProblems([row], (path) => (path === "a.test.ts" ? 'it("shines")' : undefined))).toEqual(expected);
  });
});
