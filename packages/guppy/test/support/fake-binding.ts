// The native file as a recording in memory: keeps what was requested, and answers with what a test says. It speaks the bytes
// of `docs/wire-format.md`, so the real encoder and decoder are on the other side.
import { type ElementKind, elements } from "../../src/generated/elements.ts";
import { type ErrorCode, errorNumbers } from "../../src/generated/errors.ts";
import type { NodeEvents } from "../../src/generated/events.ts";
import { type RequestName, requests as requestTables } from "../../src/generated/requests.ts";
import { windowEvents } from "../../src/generated/windows.ts";
import type { NativeBinding } from "../../src/native/binding.ts";
import { writeFields } from "../../src/wire/value.ts";
import { createWriter, type Writer } from "../../src/wire/writer.ts";

export interface RecordedRequest {
  readonly id: number;
  readonly kind: RequestName;
  readonly window: number;
  readonly deadline: number;
  /** What follows the head. */
  readonly payload: Buffer;
}

export interface FakeBinding extends NativeBinding {
  readonly requests: readonly RecordedRequest[];
  /** Kinds in the order they came. */
  readonly kinds: () => readonly RequestName[];
  readonly retained: () => boolean;
  readonly restarts: () => number;
  /** Requests that the UI thread has not begun with. */
  readonly queued: () => number;
  /** The UI thread has begun with it, so that it cannot be taken back. */
  readonly begin: (request: RecordedRequest) => void;
  readonly detached: () => boolean;
  /** The next request is refused with this code. */
  readonly refuseNext: (code: ErrorCode) => void;
  /** Queues a record and wakes the session, unless `queue` is left open. */
  readonly reply: (request: RecordedRequest, bytes?: Uint8Array) => void;
  readonly replyError: (request: RecordedRequest, code: ErrorCode, message?: string) => void;
  readonly event: <Kind extends ElementKind, Name extends keyof NodeEvents[Kind] & string>(
    kind: Kind,
    name: Name,
    event: FakeEvent,
    payload: NodeEvents[Kind][Name],
  ) => void;
  /** One by the pointer, on a node of the kind or on a `div`. */
  readonly click: (event: FakeEvent, kind?: "button" | "div") => void;
  readonly windowClosed: (window: number) => void;
  /** The user wants to close a window that asks first. */
  readonly closeRequested: (window: number) => void;
  readonly focusMoved: (window: number, node: number) => void;
  readonly failure: (code: ErrorCode, window: number | null, message: string) => void;
  /** Hands over all that was queued inside as one batch. */
  readonly batch: (queue: () => void) => void;
  /** Answers every `openWindow` at once. */
  readonly autoOpen: () => void;
  /** Answers every `closeWindow` at once. */
  readonly autoClose: () => void;
}

export interface FakeEvent {
  readonly window: number;
  readonly node: number;
  readonly revision?: number;
}

const nobody = 0xffff_ffff;
const owner = 7;

export function createFakeBinding(): FakeBinding {
  const requests: RecordedRequest[] = [];
  let records: Uint8Array[] = [];
  let wake: () => void = () => undefined;
  let holding = false;
  let retained = false;
  let detached = false;
  let refusal = 0;
  let openAtOnce = false;
  let lastWindow = 0;
  let restarts = 0;
  const waits = new Set<number>();
  let closeAtOnce = false;

  const push = (type: number, write: (writer: Writer) => void): void => {
    records.push(
      bytesOf((writer) => {
        writer.u8(type);
        write(writer);
      }),
    );
    if (!holding) wake();
  };

  const windowEvent = (window: number, name: keyof typeof windowEvents, payload: Record<string, unknown>): void =>
    push(4, (writer) => {
      writer.u32(window);
      writer.u32(1);
      writer.u8(windowEvents[name].number);
      writeFields(writer, windowEvents[name].payload, payload);
    });

  const fake: FakeBinding = {
    requests,
    kinds: () => requests.map((request) => request.kind),
    restarts: () => restarts,
    queued: () => waits.size,
    begin: (request) => void waits.delete(request.id),
    retained: () => retained,
    detached: () => detached,
    refuseNext: (code) => {
      refusal = errorNumbers[code];
    },
    reply(request, bytes = new Uint8Array()) {
      waits.delete(request.id);
      push(2, (writer) => {
        writer.u32(request.id);
        writer.bool(true);
        writer.bytes(bytes);
      });
    },
    replyError: (request, code, message = "refused") =>
      push(2, (writer) => {
        writer.u32(request.id);
        writer.bool(false);
        writer.u16(errorNumbers[code]);
        writer.string(message);
        writer.u32(nobody);
      }),
    event: (kind, name, { window, node, revision = 1 }, payload) =>
      push(1, (writer) => {
        const { number, events } = elements[kind];
        for (const head of [window, node, revision]) writer.u32(head);
        writer.u8(number);
        writer.u8(events[name]?.number ?? nobody);
        writeFields(writer, events[name]?.payload ?? {}, payload);
      }),
    click: (event, kind = "div") => fake.event(kind, "click", event, click),
    windowClosed: (window) => windowEvent(window, "closed", {}),
    closeRequested: (window) => windowEvent(window, "closeRequested", {}),
    focusMoved: (window, node) => windowEvent(window, "focusMoved", { focus: node }),
    failure: (code, window, message) =>
      push(3, (writer) => {
        writer.u16(errorNumbers[code]);
        writer.u32(window ?? nobody);
        writer.string(message);
      }),
    batch(queue) {
      holding = true;
      queue();
      holding = false;
      wake();
    },
    autoOpen: () => {
      openAtOnce = true;
    },
    autoClose: () => {
      closeAtOnce = true;
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
      waits.add(request.id);
      // From the next turn, as a UI thread does.
      if (openAtOnce && request.kind === "openWindow") setImmediate(() => fake.reply(request, openedBytes()));
      if (closeAtOnce && request.kind === "closeWindow") setImmediate(() => fake.reply(request));
      return 0;
    },
    cancel: (_owner, request) => waits.delete(request),
    prepareWindows: () => undefined,
    nextWindow: () => ++lastWindow,
    restart() {
      restarts += 1;
    },
    drain() {
      if (records.length === 0) return null;
      const count = bytesOf((writer) => writer.u32(records.length));
      const bytes = Buffer.concat([count, ...records]);
      records = [];
      return bytes;
    },
    retain: (_owner, keepAlive) => {
      retained = keepAlive;
    },
    buildInfo: () => "{}",
    adapters: () => [],
    stages: () => '{"windows":["paint",49],"headless":["idle",7]}',
    counters: () => "{}",
    inspectPatches: () => "",
    shutdown: () => undefined,
    status: () => "{}",
  };
  return fake;
}

/** The reply to `openWindow`: 800 by 600 at scale 1. */
export function openedBytes(): Uint8Array {
  return bytesOf((writer) =>
    writeFields(writer, requestTables.openWindow.result, {
      width: 800,
      height: 600,
      scale: 1,
      windowState: "normal",
      unmet: [],
    }),
  );
}

function decodeHead(bytes: Buffer): RecordedRequest {
  const number = bytes.readUInt8(4);
  const kind = Object.entries(requestTables).find(([, table]) => table.number === number)?.[0];
  return {
    id: bytes.readUInt32LE(0),
    kind: kind as RequestName,
    window: bytes.readUInt32LE(5),
    deadline: bytes.readUInt32LE(9),
    payload: bytes.subarray(13),
  };
}

function bytesOf(write: (writer: Writer) => void): Uint8Array {
  const writer = createWriter();
  write(writer);
  return writer.written();
}

const click: NodeEvents["div"]["click"] = {
  alt: false,
  control: false,
  count: 1,
  platform: false,
  shift: false,
  source: "pointer",
  x: 10,
  y: 20,
};
