// What has queued up for JS, from bytes to records. Called by the runtime after each wake.
import type { ErrorCode } from "../generated/errors.ts";
import type { EventPayloads, NodeEventName, WindowEventName } from "../generated/events.ts";

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

/** All records of a batch, oldest first. Reply bytes are views into `bytes`. */
export function decodeBatch(_bytes: Uint8Array): readonly NativeRecord[] {
  throw new Error("under construction");
}
