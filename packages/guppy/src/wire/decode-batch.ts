// What has queued up for JS, from bytes to records. Called by the runtime after each wake.
import { type ElementKind, type EventTable, elementKinds, elements } from "../generated/elements.ts";
import type { ErrorCode } from "../generated/errors.ts";
import type { NodeEvents } from "../generated/events.ts";
import { type WindowEventName, type WindowEvents, windowEvents } from "../generated/windows.ts";
import { errorCodeOf } from "./error-code.ts";
import { Reader } from "./reader.ts";
import { readFields } from "./value.ts";

/** It can be read when the node is gone: the record names its kind. */
export type NodeEventRecord = {
  readonly [Kind in ElementKind]: {
    readonly [Name in keyof NodeEvents[Kind] & string]: {
      readonly type: "event";
      readonly window: number;
      readonly node: number;
      /** The revision of the scene it happened in. */
      readonly revision: number;
      readonly kind: Kind;
      readonly name: Name;
      readonly payload: NodeEvents[Kind][Name];
    };
  }[keyof NodeEvents[Kind] & string];
}[ElementKind];

export type WindowEventRecord = {
  readonly [Name in WindowEventName]: {
    readonly type: "windowEvent";
    readonly window: number;
    readonly revision: number;
    readonly name: Name;
    readonly payload: WindowEvents[Name];
  };
}[WindowEventName];

export type ReplyRecord =
  | { readonly type: "reply"; readonly request: number; readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly type: "reply";
      readonly request: number;
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      /** The node it is about. */
      readonly node: number | null;
    };

export interface FailureRecord {
  readonly type: "failure";
  readonly code: ErrorCode;
  /** null: the whole runtime. */
  readonly window: number | null;
  readonly message: string;
}

export type NativeRecord = NodeEventRecord | WindowEventRecord | ReplyRecord | FailureRecord;

type NamedEvents = ReadonlyMap<number, readonly [name: string, table: EventTable]>;

const byKind: ReadonlyMap<string, NamedEvents> = new Map(
  Object.entries(elements).map(([kind, { events }]) => [kind, byNumber(events)]),
);
const ofWindows = byNumber(windowEvents);

/** All records of a batch, oldest first. Reply bytes are views into `bytes`. */
export function decodeBatch(bytes: Uint8Array): readonly NativeRecord[] {
  const reader = new Reader(bytes);
  const records: NativeRecord[] = [];
  for (let left = reader.u32(); left > 0; left--) records.push(readRecord(reader));
  reader.end();
  return records;
}

function readRecord(reader: Reader): NativeRecord {
  const type = reader.u8();
  if (type === 1) return readNodeEvent(reader);
  if (type === 2) return readReply(reader);
  if (type === 3) return readFailure(reader);
  if (type === 4) return readWindowEvent(reader);
  throw reader.malformed(`a record of type ${type}`);
}

function readNodeEvent(reader: Reader): NodeEventRecord {
  const head = { type: "event", window: reader.u32(), node: reader.u32(), revision: reader.u32() } as const;
  const kindNumber = reader.u8();
  const kind = elementKinds[kindNumber];
  if (kind === undefined) throw reader.malformed(`an element of kind ${kindNumber}`);
  const number = reader.u8();
  const event = byKind.get(kind)?.get(number);
  if (event === undefined) throw reader.malformed(`event ${number} of a ${kind}`);
  const [name, { payload }] = event;
  // The table that names the payload's fields is the one its type was made from.
  return { ...head, kind, name, payload: readFields(reader, payload) } as unknown as NodeEventRecord;
}

function readWindowEvent(reader: Reader): WindowEventRecord {
  const head = { type: "windowEvent", window: reader.u32(), revision: reader.u32() } as const;
  const number = reader.u8();
  const event = ofWindows.get(number);
  if (event === undefined) throw reader.malformed(`event ${number} of a window`);
  const [name, { payload }] = event;
  return { ...head, name, payload: readFields(reader, payload) } as unknown as WindowEventRecord;
}

function readReply(reader: Reader): ReplyRecord {
  const request = reader.u32();
  if (reader.bool()) return { type: "reply", request, ok: true, bytes: reader.bytes() };
  const code = errorCodeOf(reader.u16());
  const message = reader.string();
  return { type: "reply", request, ok: false, code, message, node: reader.optional() };
}

function readFailure(reader: Reader): FailureRecord {
  const code = errorCodeOf(reader.u16());
  const window = reader.optional();
  return { type: "failure", code, window, message: reader.string() };
}

function byNumber(events: Readonly<Record<string, EventTable>>): NamedEvents {
  return new Map(Object.entries(events).map((entry) => [entry[1].number, entry]));
}
