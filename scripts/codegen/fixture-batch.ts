// The batch of `fixtures/wire/batch/records.json` as bytes.
import { errorCodes } from "../../schema/errors.ts";
import { events } from "../../schema/events.ts";
import type { EventSpec } from "../../schema/vocabulary.ts";
import { type FixtureValue, join, named, string, u8, u16, u32, value } from "./fixture-bytes.ts";

export type BatchFixture = readonly RecordFixture[];

export type RecordFixture =
  | {
      readonly record: "event";
      readonly event: string;
      readonly window: number;
      /** Absent for an event of the window. */
      readonly node?: number;
      readonly revision: number;
      readonly payload: Readonly<Record<string, FixtureValue>>;
    }
  /** Either `bytes` as hex, or a code and a message. */
  | { readonly record: "reply"; readonly request: number; readonly bytes: string }
  | {
      readonly record: "reply";
      readonly request: number;
      readonly code: string;
      readonly message: string;
      readonly node?: number;
    }
  | { readonly record: "failure"; readonly code: string; readonly window?: number; readonly message: string };

const none = 0xffff_ffff;

export function encodeBatch(records: BatchFixture): Uint8Array {
  return join(u32(records.length), ...records.map(encodeRecord));
}

function encodeRecord(record: RecordFixture): Uint8Array {
  if (record.record === "event") {
    const spec = named<EventSpec>(events, record.event);
    const fields = Object.entries(spec.payload).map(([name, { type }]) => value(type, named(record.payload, name)));
    const head = [u8(spec.number), u32(record.window), u32(record.node ?? none), u32(record.revision)];
    return join(u8(1), ...head, ...fields);
  }
  if (record.record === "failure") {
    return join(u8(3), u16(codeNumber(record.code)), u32(record.window ?? none), string(record.message));
  }
  if ("bytes" in record) {
    const bytes = Buffer.from(record.bytes, "hex");
    return join(u8(2), u32(record.request), u16(0), u32(bytes.length), bytes);
  }
  const code = u16(codeNumber(record.code));
  return join(u8(2), u32(record.request), code, string(record.message), u32(record.node ?? none));
}

function codeNumber(code: string): number {
  return named<{ readonly number: number }>(errorCodes, code).number;
}
