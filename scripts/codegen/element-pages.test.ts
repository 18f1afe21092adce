import { describe, expect, it } from "vitest";
import { compositeNames } from "../../packages/guppy/src/elements/table.ts";
import { elements } from "../../packages/guppy/src/generated/elements.ts";
import { exampleProblems, fileNameOf, readExample } from "./element-pages.ts";

describe("the pages of elements", () => {
  it("take notes and code from an example", () => {
    const code = "import x;\n\nexport function Example() {}";
    expect(readExample(`// Keyboard: Enter.\n// Accessibility: \`button\`.\n${code}\n`)).toEqual({
      keyboard: "Enter.",
      accessibility: "`button`.",
      code,
    });
    expect(readExample("// Keyboard: a.\n// Accessibility: b.\nexport const height = 9;\n\nx\n")?.code).toBe("x");
    expect(readExample(`// Something else.\n${code}`)).toBeUndefined();
  });

  it("lie in files with hyphens", () => {
    expect(["div", "alertDialog"].map(fileNameOf)).toEqual(["div", "alert-dialog"]);
  });

  it("have an example each", () => {
    expect(exampleProblems([...Object.keys(elements), ...compositeNames()])).toEqual([]);
  });
});
