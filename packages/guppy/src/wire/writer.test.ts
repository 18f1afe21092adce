import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Reader } from "./reader.ts";
import { createWriter, type Writer } from "./writer.ts";

function written(write: (writer: Writer) => void): Uint8Array {
  const writer = createWriter();
  write(writer);
  return writer.written();
}

describe("what a writer wrote", () => {
  it("is what a reader reads", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", minLength: 30, maxLength: 60 }),
    );
    fc.assert(
      fc.property(
        fc.array(texts),
        fc.float({ noNaN: true, noDefaultInfinity: true }),
        fc.nat(),
        (strings, float, count) => {
          const bytes = written((writer) => {
            writer.u8(count % 256);
            writer.bool(count % 2 === 1);
            writer.u16(count % 0x1_0000);
            writer.u32(count);
            writer.i32(-count);
            writer.f32(float);
            writer.f64(count / 3);
            for (const text of strings) writer.string(text);
          });
          const reader = new Reader(bytes);
          expect(reader.u8()).toBe(count % 256);
          expect(reader.bool()).toBe(count % 2 === 1);
          expect(reader.u16()).toBe(count % 0x1_0000);
          expect(reader.u32()).toBe(count);
          expect(reader.i32()).toBe(-count + 0);
          expect(reader.f32()).toBe(float);
          expect(reader.f64()).toBe(count / 3);
          expect(strings.map(() => reader.string())).toEqual(strings.map((text) => Buffer.from(text).toString()));
          reader.end();
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it.each([39, 40, 65_535, 65_536, 200_000])("is right for strings of %i characters, plain and not", (length) => {
    for (const text of ["a".repeat(length), "ż".repeat(length), `${"a".repeat(length - 1)}日`]) {
      const reader = new Reader(written((writer) => writer.string(text)));
      expect(reader.string() === text).toBe(true);
      reader.end();
    }
  });

  it("does not depend on what the buffer held before", () => {
    const writer = createWriter();
    for (const length of [5, 3_000_000, 10, 100]) {
      writer.reset();
      writer.string("x".repeat(length));
      expect(writer.length).toBe(length + 4);
      expect(new Reader(writer.written()).string() === "x".repeat(length)).toBe(true);
    }
  });
});
