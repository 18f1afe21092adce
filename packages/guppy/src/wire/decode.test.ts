import { describe, expect, it } from "vitest";
import { GuppyError } from "../errors.ts";
import { elements } from "../generated/elements.ts";
import { readMessages } from "../testing-support/golden-bytes.ts";
import { decodeBatch } from "./decode-batch.ts";
import { decodeReply } from "./decode-reply.ts";
import { errorCodeOf } from "./error-code.ts";
import { createWriter, type Writer } from "./writer.ts";

function bytesOf(write: (writer: Writer) => void): Uint8Array {
  const writer = createWriter();
  write(writer);
  return writer.written();
}

/** A batch of one record. */
function record(type: number, write: (writer: Writer) => void = () => {}): Uint8Array {
  return bytesOf((writer) => {
    writer.u32(1);
    writer.u8(type);
    write(writer);
  });
}

/** The head of an event of node 1 in window 7. */
function event(kind: number, number: number, write: (writer: Writer) => void = () => {}): Uint8Array {
  return record(1, (writer) => {
    for (const id of [7, 1, 3]) writer.u32(id);
    writer.u8(kind);
    writer.u8(number);
    write(writer);
  });
}

function code(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof GuppyError ? error.code : String(error);
  }
  return "nothing was thrown";
}

const div = elements.div.number;
const hover = elements.div.events["hover"]?.number ?? -1;

describe("bytes that are not what they should be", () => {
  const [batch = new Uint8Array()] = readMessages("samples", "batch.hex");

  it("cut anywhere are a typed error", () => {
    for (let length = 0; length < batch.length; length++) {
      expect(
        code(() => decodeBatch(batch.subarray(0, length))),
        String(length),
      ).toBe("GUPPY_NATIVE_PANIC");
    }
  });

  it("with any byte changed are a typed error or other records, never a crash", () => {
    // Each reads the whole batch, which grows with the schema; `GUPPY_MUTATIONS` changes every byte.
    const step = process.env["GUPPY_MUTATIONS"] === undefined ? Math.ceil(batch.length / 1500) : 1;
    for (let at = 0; at < batch.length; at += step) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const changed = batch.slice();
        changed[at] = value;
        expect(["GUPPY_NATIVE_PANIC", "nothing was thrown"]).toContain(code(() => decodeBatch(changed)));
      }
    }
  });

  it("an event is read by the kind it names", () => {
    expect(decodeBatch(event(div, hover, (writer) => writer.bool(true)))).toEqual([
      { type: "event", window: 7, node: 1, revision: 3, kind: "div", name: "hover", payload: { hovered: true } },
    ]);
  });

  it.each<[string, Uint8Array]>([
    ["trailing bytes", Uint8Array.of(0, 0, 0, 0, 0)],
    ["more records than there are bytes", Uint8Array.of(0xff, 0xff, 0xff, 0xff)],
    ["an unknown record", record(9)],
    ["an unknown kind", event(250, 0)],
    ["an unknown event", event(div, 200)],
    ["an event of another kind", event(elements.spacer.number, 0)],
    ["a bool of 2", event(div, hover, (writer) => writer.u8(2))],
    ["a reply that is neither done nor refused", record(2, (writer) => writer.f64(Number.MAX_VALUE))],
    [
      "an unknown event of a window",
      record(4, (writer) => {
        for (const id of [7, 3]) writer.u32(id);
        writer.u8(200);
      }),
    ],
    [
      "text that is no UTF-8",
      record(3, (writer) => {
        writer.u16(1);
        for (const of of [1, 1]) writer.u32(of);
        writer.u8(0xff);
      }),
    ],
  ])("%s", (_name, bytes) => {
    expect(code(() => decodeBatch(bytes))).toBe("GUPPY_NATIVE_PANIC");
  });

  it.each<[string, Uint8Array]>([
    ["more nodes than the limit", Uint8Array.of(0xff, 0xff, 0xff, 0xff)],
    ["fewer bytes than nodes", Uint8Array.of(1, 0, 0, 0)],
    ["trailing bytes", Uint8Array.of(0, 0, 0, 0, 0)],
  ])("a tree with %s", (_name, bytes) => {
    expect(code(() => decodeReply("readTree", bytes))).toBe("GUPPY_NATIVE_PANIC");
  });

  it("an infinite length", () => {
    const opened = bytesOf((writer) => {
      for (const of of [1, 1, Number.POSITIVE_INFINITY]) writer.f32(of);
    });
    expect(code(() => decodeReply("openWindow", opened))).toBe("GUPPY_NATIVE_PANIC");
  });

  it("an answer where none is due", () => {
    expect(code(() => decodeReply("ping", Uint8Array.of(1)))).toBe("GUPPY_NATIVE_PANIC");
  });

  it("an unknown error number is a failure of the native side", () => {
    expect([errorCodeOf(0), errorCodeOf(60_000)]).toEqual(["GUPPY_ABORTED", "GUPPY_NATIVE_PANIC"]);
  });
});
