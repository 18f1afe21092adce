import { describe, expect, test } from "vitest";
import { GuppyError } from "../errors.ts";
import { languageOf, transformSource } from "./transform.ts";

test.each([
  ["file:///app/main.tsx", "tsx"],
  ["file:///app/main.ts?once", "ts"],
  ["file:///app/main.mts", "ts"],
  ["file:///app/main.jsx", "jsx"],
  ["file:///app/main.js", undefined],
  ["file:///app/node_modules/pkg/main.tsx", undefined],
  ["node:fs", undefined],
])("%s is read as %s", (url, language) => {
  expect(languageOf(url)).toBe(language);
});

describe("code", () => {
  test("JSX comes from guppy, types go, enums stay", () => {
    const code = transformSource(
      "/app/a.tsx",
      "enum E { A }\nconst x: E = E.A;\nexport const y = <div>{x}</div>;",
      "tsx",
    );
    expect(code).toContain('from "guppy/jsx-dev-runtime"');
    expect(code).toContain("lineNumber: 3");
    expect(code).not.toContain(": E");
    expect(code).toContain('E["A"] = 0');
  });

  test("the source map leads back to the file", () => {
    const code = transformSource("/app/a.ts", "type A = 1;\nexport const a: A = 1;\n", "ts");
    const map = /sourceMappingURL=data:application\/json;base64,(.*)$/.exec(code)?.[1] ?? "";
    const { sources } = JSON.parse(Buffer.from(map, "base64").toString());
    expect(sources).toEqual(["/app/a.ts"]);
  });
});

describe("a syntax error", () => {
  const failure = (source: string): GuppyError => {
    try {
      transformSource("/app/a.tsx", source, "tsx");
    } catch (error) {
      if (error instanceof GuppyError) return error;
    }
    throw new Error("was transformed");
  };

  test("names file, line and column and shows the place", () => {
    const error = failure("const a = 1;\nconst b = <div>\n  {a +}\n</div>;\n");
    expect(error.code).toBe("GUPPY_TRANSFORM_FAILED");
    expect(error.details).toEqual({ file: "/app/a.tsx", line: 3, column: 7 });
    expect(error.message).toContain("/app/a.tsx:3:7: Unexpected token");
    expect(error.message).toContain("> 3 |   {a +}\n    |       ^");
  });

  test("counts columns in characters, not bytes", () => {
    const error = failure('const name = "äöü €"; const = 1;\n');
    expect(error.details).toMatchObject({ line: 1, column: 29 });
  });
});
