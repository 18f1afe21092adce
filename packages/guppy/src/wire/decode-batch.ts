// What has queued up for JS, from bytes to records. Called by the runtime after each wake.
import type { ErrorCode } from "../generated/errors.ts";
import { type EventPayloads, events, type NodeEventName, type WindowEventName } from "../generated/events.ts";
import { errorCodeOf } from "./error-code.ts";
import { Reader } from "./reader.ts";

type NodeEventRecord = {
  readonly [Name in NodeEventName]: {
    readonly type: "event";
    readonly scope: "node";
    readonly name: Name;
    readonly window: number;
    readonly node: number;
    /** The revision of the scene it happened in. */
    readonly revision: number;
    readonly payload: EventPayloads[Name];
  };
}[NodeEventName];

type WindowEventRecord = {
  readonly [Name in WindowEventName]: {
    readonly type: "event";
    readonly scope: "window";
    readonly name: Name;
    readonly window: number;
    readonly revision: number;
    readonly payload: EventPayloads[Name];
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

export type EventRecord = NodeEventRecord | WindowEventRecord;
export type NativeRecord = EventRecord | ReplyRecord | FailureRecord;

const eventNames: ReadonlyMap<number, NodeEventName | WindowEventName> = new Map(
  Object.entries(events).map(([name, { number }]) => [number, name as NodeEventName | WindowEventName]),
);

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
  if (type === 1) return readEvent(reader);
  if (type === 2) return readReply(reader);
  if (type === 3) return readFailure(reader);
  throw reader.malformed(`a record of type ${type}`);
}

function readEvent(reader: Reader): EventRecord {
  const number = reader.u8();
  const name = eventNames.get(number);
  if (name === undefined) throw reader.malformed(`event ${number}`);
  const { scope, payload: fields } = events[name];
  const window = reader.u32();
  const node = reader.optional();
  const revision = reader.u32();
  if ((scope === "window") !== (node === null)) throw reader.malformed(`${name} of node ${node}`);
  const payload: Record<string, string | number | boolean> = {};
  for (const field of fields) payload[field.name] = reader.value(field);
  const head = { type: "event", scope, name, window, revision } as const;
  // The schema that wrote the payload's fields is the one its type was made from.
  return (scope === "window" ? { ...head, payload } : { ...head, node, payload }) as unknown as EventRecord;
}

function readReply(reader: Reader): ReplyRecord {
  const request = reader.u32();
  const code = reader.u16();
  if (code === 0) return { type: "reply", request, ok: true, bytes: reader.bytes() };
  const message = reader.string();
  return { type: "reply", request, ok: false, code: errorCodeOf(code), message, node: reader.optional() };
}

function readFailure(reader: Reader): FailureRecord {
  const code = errorCodeOf(reader.u16());
  const window = reader.optional();
  return { type: "failure", code, window, message: reader.string() };
}
