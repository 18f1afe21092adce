import { describe, expect, it } from "vitest";
import { GuppyError } from "../errors.ts";
import { readHex } from "../testing-support/wire-fixtures.ts";
import { decodeBatch } from "./decode-batch.ts";
import { decodeOpened, decodeTree } from "./decode-reply.ts";
import { errorCodeOf } from "./error-code.ts";
import { createWriter, type Writer } from "./writer.ts";

function bytesOf(write: (writer: Writer) => void): Uint8Array {
  const writer = createWriter();
  write(writer);
  return writer.written();
}

function code(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof GuppyError ? error.code : String(error);
  }
  return "nothing was thrown";
}

function writeNode(writer: Writer, node: number, parent: number, kind: number, states: number, content: string): void {
  writer.u32(node);
  writer.u32(parent);
  writer.u8(kind);
  writer.u16(states);
  for (const value of [1, 2, 30, 40, 5.5, -6]) writer.f32(value);
  writer.string(content);
}

describe("replies", () => {
  it("of readTree are nodes in preorder", () => {
    const bytes = bytesOf((writer) => {
      writer.u32(2);
      writeNode(writer, 1, 0xffff_ffff, 1, 0b010010, "");
      writeNode(writer, 5, 1, 2, 0b101101, "żółć");
    });
    const box = { x: 1, y: 2, width: 30, height: 40, scrollX: 5.5, scrollY: -6 };
    const states = {
      focused: false,
      hovered: true,
      active: false,
      disabled: false,
      painted: true,
      focusVisible: false,
    };
    const opposite = Object.fromEntries(Object.entries(states).map(([name, state]) => [name, !state]));
    expect(decodeTree(bytes)).toEqual([
      { node: 1, parent: null, kind: "div", states, ...box, content: "" },
      { node: 5, parent: 1, kind: "text", states: opposite, ...box, content: "żółć" },
    ]);
  });

  it("of openWindow are the size and the scale", () => {
    const bytes = bytesOf((writer) => {
      for (const value of [320, 200, 1.5]) writer.f32(value);
    });
    expect(decodeOpened(bytes)).toEqual({ width: 320, height: 200, scale: 1.5 });
  });
});

describe("bytes that are not what they should be", () => {
  const [line = ""] = readHex("batch", "batch.hex");
  const batch = Buffer.from(line, "hex");

  it("cut anywhere are a typed error", () => {
    for (let length = 0; length < batch.length; length++) {
      expect(
        code(() => decodeBatch(batch.subarray(0, length))),
        String(length),
      ).toBe("GUPPY_NATIVE_PANIC");
    }
  });

  it("with any byte changed are a typed error or other records, never a crash", () => {
    for (let at = 0; at < batch.length; at++) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const changed = Buffer.from(batch);
        changed[at] = value;
        expect(["GUPPY_NATIVE_PANIC", "nothing was thrown"]).toContain(code(() => decodeBatch(changed)));
      }
    }
  });

  it.each<[string, (writer: Writer) => void]>([
    [
      "trailing bytes",
      (writer) => {
        writer.u32(0);
        writer.u8(0);
      },
    ],
    ["more records than there are bytes", (writer) => writer.u32(0xffff_ffff)],
    [
      "an unknown record",
      (writer) => {
        writer.u32(1);
        writer.u8(9);
      },
    ],
    [
      "an unknown event",
      (writer) => {
        writer.u32(1);
        writer.u8(1);
        writer.u8(200);
      },
    ],
    [
      "a node's event without a node",
      (writer) => {
        writer.u32(1);
        writer.u8(1);
        writer.u8(3);
        for (const id of [7, 0xffff_ffff, 1]) writer.u32(id);
      },
    ],
    [
      "a window's event with a node",
      (writer) => {
        writer.u32(1);
        writer.u8(1);
        writer.u8(33);
        for (const id of [7, 1, 1]) writer.u32(id);
      },
    ],
    [
      "a bool of 2",
      (writer) => {
        writer.u32(1);
        writer.u8(1);
        writer.u8(2);
        for (const id of [7, 1, 1]) writer.u32(id);
        writer.u8(2);
      },
    ],
    [
      "text that is no UTF-8",
      (writer) => {
        writer.u32(1);
        writer.u8(3);
        writer.u16(1);
        writer.u32(1);
        writer.u32(1);
        writer.u8(0xff);
      },
    ],
  ])("%s", (_name, write) => {
    expect(code(() => decodeBatch(bytesOf(write)))).toBe("GUPPY_NATIVE_PANIC");
  });

  it.each<[string, (writer: Writer) => void]>([
    [
      "an element of an unknown kind",
      (writer) => {
        writer.u32(1);
        writeNode(writer, 1, 0, 99, 0, "");
      },
    ],
    [
      "an infinite length",
      (writer) => {
        writer.u32(1);
        writer.u32(1);
        writer.u32(0);
        writer.u8(1);
        writer.u16(0);
        writer.f32(Number.POSITIVE_INFINITY);
      },
    ],
    [
      "trailing bytes",
      (writer) => {
        writer.u32(0);
        writer.u8(0);
      },
    ],
  ])("a tree with %s", (_name, write) => {
    expect(code(() => decodeTree(bytesOf(write)))).toBe("GUPPY_NATIVE_PANIC");
  });

  it("an unknown error number is a failure of the native side", () => {
    expect([errorCodeOf(1), errorCodeOf(60_000)]).toEqual(["GUPPY_UNKNOWN_ELEMENT", "GUPPY_NATIVE_PANIC"]);
  });
});
