import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ValueType } from "../generated/values.ts";
import { Reader } from "./reader.ts";
import { readValue, writeValue } from "./value.ts";
import { createWriter } from "./writer.ts";

interface Sample {
  readonly type: ValueType;
  readonly value: unknown;
}

const words = ["one", "two", "three"];

/** A type with a value of it, nested as deep as chance has it. */
const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 4 },
    typed("bool", fc.boolean()),
    typed("u32", fc.nat()),
    typed("i32", fc.integer()),
    typed("f32", fc.float({ noNaN: true, noDefaultInfinity: true })),
    typed("f64", fc.double({ noNaN: true, noDefaultInfinity: true })),
    typed("string", fc.string({ unit: "grapheme" })),
    typed("bytes", fc.uint8Array()),
    typed({ enum: words }, fc.constantFrom(...words)),
    tie("sample").map(({ type, value }) => ({ type: { optional: type }, value })),
    tie("sample").map(({ type }) => ({ type: { optional: type }, value: null })),
    fc.tuple(tie("sample"), fc.nat({ max: 3 })).map(([of, count]) => ({
      type: { list: of.type, max: 3 },
      value: Array.from({ length: count }, () => of.value),
    })),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie("sample"), { minKeys: 1, maxKeys: 4 }).map(recordOf),
  ),
}));

function typed(type: ValueType, values: fc.Arbitrary<unknown>): fc.Arbitrary<Sample> {
  return values.map((value) => ({ type, value }));
}

function recordOf(fields: Readonly<Record<string, Sample>>): Sample {
  const of = (pick: (sample: Sample) => unknown) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, pick(field)]));
  return {
    type: { record: of(({ type }) => type) as Readonly<Record<string, ValueType>> },
    value: of(({ value }) => value),
  };
}

function written(type: ValueType, value: unknown): Uint8Array {
  const writer = createWriter();
  writeValue(writer, type, value);
  return writer.written();
}

function hex(type: ValueType, value: unknown): string {
  return Buffer.from(written(type, value)).toString("hex");
}

describe("values", () => {
  it("are read as they were written, whatever the type is made of", () => {
    fc.assert(
      fc.property(sample, ({ type, value }) => {
        const reader = new Reader(written(type, value));
        expect(normal(readValue(reader, type))).toEqual(normal(value));
        reader.end();
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it.each<[string, ValueType, unknown, string]>([
    ["a colour", "color", 0x1122_33ff, "00ff332211"],
    ["a token of the theme", "color", "accent", "0100"],
    ["a length", "length", { unit: 1, value: 1.5 }, "010000c03f"],
    ["bytes", "bytes", Uint8Array.of(7, 8), "020000000708"],
    ["a node", "node", 9, "09000000"],
    ["a word", { enum: words }, "three", "02"],
    ["nothing", { optional: "u32" }, undefined, "00"],
    ["something", { optional: "u32" }, 5, "0105000000"],
    ["a list", { list: "bool", max: 3 }, [true, false], "020000000100"],
    ["a record", { record: { a: "bool", b: "u32" } }, { b: 2, a: true }, "0102000000"],
  ])("%s stands as the format says", (_name, type, value, bytes) => {
    expect(hex(type, value)).toBe(bytes);
  });

  it.each<[string, ValueType, readonly number[], string]>([
    ["a list beyond its limit", { list: "bool", max: 2 }, [3, 0, 0, 0, 1, 1, 1], "a list of 3 entries"],
    ["a list of more than there is", { list: "u32", max: 9 }, [9, 0, 0, 0, 1, 0, 0, 0], "too few bytes"],
    ["a word too many", { enum: words }, [3], "word 3 of 3"],
    ["an optional that is neither", { optional: "u32" }, [2], "a bool of 2"],
    ["a record that ends early", { record: { a: "u32", b: "u32" } }, [1, 0, 0, 0, 2], "too few bytes"],
    ["a colour, which only travels to the native side", "color", [0, 0, 0, 0, 0], "does not travel this way"],
  ])("%s is a typed error", (_name, type, bytes, message) => {
    expect(() => readValue(new Reader(Uint8Array.from(bytes)), type)).toThrow(
      expect.objectContaining({ code: "GUPPY_NATIVE_PANIC", message: expect.stringContaining(message) }),
    );
  });
});

/** Zeros are zeros, and bytes are bytes whatever array they are in. */
function normal(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== "object" || value === null) return value === 0 ? 0 : value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, normal(of)]));
}
