// The native file as a recording in memory: keeps what was requested, and answers with what a test says. It speaks the bytes
// of `docs/wire-format.md`, so the real encoder and decoder are on the other side.
import { type ErrorCode, errorNumbers } from "../../src/generated/errors.ts";
import { events } from "../../src/generated/events.ts";
import { type RequestKind, requestNumbers } from "../../src/generated/windows.ts";
import type { NativeBinding } from "../../src/native/binding.ts";

export interface RecordedRequest {
  readonly id: number;
  readonly kind: RequestKind;
  readonly window: number;
  readonly deadline: number;
  /** What follows the head. */
  readonly payload: Buffer;
}

export interface FakeBinding extends NativeBinding {
  readonly requests: readonly RecordedRequest[];
  /** Kinds in the order they came. */
  readonly kinds: () => readonly RequestKind[];
  readonly retained: () => boolean;
  readonly detached: () => boolean;
  /** The next request is refused with this code. */
  readonly refuseNext: (code: ErrorCode) => void;
  /** Queues a record and wakes the session, unless `queue` is left open. */
  readonly reply: (request: RecordedRequest, bytes?: Buffer) => void;
  readonly replyError: (request: RecordedRequest, code: ErrorCode, message?: string) => void;
  readonly event: (name: "click" | "windowClosed", event: FakeEvent) => void;
  readonly failure: (code: ErrorCode, window: number | null, message: string) => void;
  /** Hands over all that was queued inside as one batch. */
  readonly batch: (queue: () => void) => void;
  /** Answers every `openWindow` at once. */
  readonly autoOpen: () => void;
}

export interface FakeEvent {
  readonly window: number;
  readonly node?: number;
  readonly revision?: number;
}

const nobody = 0xffff_ffff;
const owner = 7;

export function createFakeBinding(): FakeBinding {
  const requests: RecordedRequest[] = [];
  let records: Buffer[] = [];
  let wake: () => void = () => undefined;
  let holding = false;
  let retained = false;
  let detached = false;
  let refusal = 0;
  let openAtOnce = false;

  const push = (...parts: readonly Buffer[]): void => {
    records.push(Buffer.concat(parts));
    if (!holding) wake();
  };

  const fake: FakeBinding = {
    requests,
    kinds: () => requests.map((request) => request.kind),
    retained: () => retained,
    detached: () => detached,
    refuseNext: (code) => {
      refusal = errorNumbers[code];
    },
    reply: (request, bytes = Buffer.alloc(0)) => push(u8(2), u32(request.id), u16(0), u32(bytes.length), bytes),
    replyError: (request, code, message = "refused") =>
      push(u8(2), u32(request.id), u16(errorNumbers[code]), text(message), u32(nobody)),
    event: (name, { window, node = nobody, revision = 1 }) =>
      push(
        u8(1),
        u8(events[name].number),
        u32(window),
        u32(node),
        u32(revision),
        name === "click" ? clickPayload : u8s(),
      ),
    failure: (code, window, message) => push(u8(3), u16(errorNumbers[code]), u32(window ?? nobody), text(message)),
    batch(queue) {
      holding = true;
      queue();
      holding = false;
      wake();
    },
    autoOpen: () => {
      openAtOnce = true;
    },

    attach(onWake) {
      wake = onWake;
      return owner;
    },
    detach: () => {
      detached = true;
    },
    request(_owner, bytes) {
      if (refusal !== 0) {
        const code = refusal;
        refusal = 0;
        return code;
      }
      const request = decodeHead(Buffer.from(bytes));
      requests.push(request);
      // From the next turn, as a UI thread does.
      if (openAtOnce && request.kind === "openWindow") setImmediate(() => fake.reply(request, openedBytes()));
      return 0;
    },
    drain() {
      if (records.length === 0) return null;
      const bytes = Buffer.concat([u32(records.length), ...records]);
      records = [];
      return bytes;
    },
    retain: (_owner, keepAlive) => {
      retained = keepAlive;
    },
    buildInfo: () => "{}",
    adapters: () => [],
    counters: () => "{}",
    inspectFrames: () => "",
    shutdown: () => undefined,
    status: () => "{}",
  };
  return fake;
}

/** The reply to `openWindow`: 800 by 600 at scale 1. */
export function openedBytes(): Buffer {
  return Buffer.concat([f32(800), f32(600), f32(1)]);
}

function decodeHead(bytes: Buffer): RecordedRequest {
  const number = bytes.readUInt8(4);
  const kind = Object.entries(requestNumbers).find(([, value]) => value === number)?.[0];
  return {
    id: bytes.readUInt32LE(0),
    kind: kind as RequestKind,
    window: bytes.readUInt32LE(5),
    deadline: bytes.readUInt32LE(9),
    payload: bytes.subarray(13),
  };
}

const u8s = (...values: readonly number[]): Buffer => Buffer.from(values);
const u8 = (value: number): Buffer => u8s(value);

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u32(bytes.length), bytes]);
}

/** Position 10, 20, from the pointer, once, no modifiers. */
const clickPayload = Buffer.concat([f32(10), f32(20), u8(0), u32(1), u8s(0, 0, 0, 0)]);
