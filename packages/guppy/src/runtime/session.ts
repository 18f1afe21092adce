// The connection of one Node environment to the native runtime: sends requests, drains what comes back, keeps Node alive while
// a window is open or a request waits. Windows take part as sinks; see `window-link.ts`.
import { GuppyError } from "../errors.ts";
import type { RequestName, RequestResults } from "../generated/requests.ts";
import type { NativeBinding, StagesOfThreads } from "../native/binding.ts";
import { loadNative } from "../native/load.ts";
import {
  decodeBatch,
  type FailureRecord,
  type NativeRecord,
  type NodeEventRecord,
  type WindowEventRecord,
} from "../wire/decode-batch.ts";
import { decodeReply } from "../wire/decode-reply.ts";
import { encodeRequest, type NativeRequest, type WireParams } from "../wire/encode-request.ts";
import { errorCodeOf } from "../wire/error-code.ts";
import { createWriter } from "../wire/writer.ts";
import { channels, measured, statusOf } from "./channels.ts";
import { startLog } from "./log.ts";
import { surface } from "./report.ts";
import { createRequestTable, deadlineOf, type Outcome, type RequestOptions, type Waiting } from "./requests.ts";

type WithoutHead<Request> = Request extends unknown ? Omit<Request, "id" | "deadline"> : never;

/** A request before it has an id and a deadline. */
export type RequestBody = WithoutHead<NativeRequest>;

/** What a window wants to hear of. Nothing here may throw. */
export interface WindowSink {
  readonly event: (record: NodeEventRecord | WindowEventRecord) => void;
  /** Something went wrong in this window, or, when `lost`, the runtime with all its windows is gone. */
  readonly failure: (error: GuppyError, lost: boolean) => void;
  /** A request for the window goes out. */
  readonly asked: () => void;
  /** Why nothing can be asked of the window at the moment. */
  readonly lost: () => GuppyError | undefined;
  /** Resolves when no patch waits or is in flight. */
  readonly idle: () => Promise<void>;
  /** Resolves when the window has opened again after its runtime was lost, or is closed. */
  readonly reopen: () => Promise<void>;
}

export interface Session {
  readonly binding: NativeBinding;
  /** Settles in the order of the replies and before what came after them is dispatched; at once when it cannot be sent. */
  readonly send: (body: RequestBody, options: RequestOptions, waiting: Waiting) => void;
  /** Sends one request and resolves with what it is answered with. `target` is a window, or 0 for the whole application. */
  readonly request: <Name extends RequestName>(
    request: Name,
    target: number,
    params: WireParams[Name],
    options?: RequestOptions,
  ) => Promise<RequestResults[Name]>;
  readonly nextWindow: () => number;
  readonly connect: (window: number, sink: WindowSink) => void;
  readonly disconnect: (window: number) => void;
  /** Keeps the process alive until the returned function is called. */
  readonly hold: () => () => void;
  readonly windowCount: () => number;
  /** Resolves when every window is idle. */
  readonly idle: () => Promise<void>;
  /** Has other UI threads take over, and resolves when every window is open on them, or closed. */
  readonly restart: () => Promise<void>;
  /** Rejects what waits and lets go of the native side; later requests reject with `GUPPY_CLOSED`. */
  readonly close: () => void;
}

let current: Session | undefined;

/** The session of this Node environment, connected on first use. */
export function currentSession(): Session {
  if (current === undefined) {
    startLog();
    const session = createSession(loadNative().binding);
    current = session;
    // The UI thread must be gone before the process frees what it uses; a worker only takes its own windows along.
    process.once("exit", () => {
      session.close();
      if (process.getBuiltinModule("node:worker_threads").isMainThread) session.binding.shutdown();
    });
  }
  return current;
}

/** The session if something has needed one yet. */
export function startedSession(): Session | undefined {
  return current;
}

export function createSession(binding: NativeBinding): Session {
  const sinks = new Map<number, WindowSink>();
  const writer = createWriter();
  const requests = createRequestTable(
    () => updateRetention(),
    (id) => owner !== undefined && binding.cancel(owner, id),
    () => JSON.parse(binding.stages()) as StagesOfThreads,
  );
  let owner: number | undefined = binding.attach(() => drain());
  let holds = 0;
  let retained = false;

  function updateRetention(): void {
    const wanted = requests.size() + sinks.size + holds > 0;
    if (owner === undefined || wanted === retained) return;
    retained = wanted;
    binding.retain(owner, wanted);
  }

  function drain(): void {
    const bytes = measured(
      channels.native,
      () => (owner === undefined ? null : binding.drain(owner)),
      (duration, drained) => ({ name: "drain" as const, bytes: drained?.length ?? 0, duration, status: "ok" }),
    );
    if (bytes === null) return;
    for (const record of decodeBatch(bytes)) {
      try {
        receive(record);
      } catch (error) {
        // One bad record must not take the ones after it along.
        surface(error);
      }
    }
  }

  function receive(record: NativeRecord): void {
    if (record.type === "reply") requests.reply(record.request, outcomeOf(record));
    else if (record.type === "failure") fail(record);
    else sinks.get(record.window)?.event(record);
  }

  function fail({ code, message, window }: FailureRecord): void {
    const error = new GuppyError(code, message);
    if (window !== null) {
      // A window that falls behind goes on; any other failure of one is the end of its UI thread.
      const lost = code !== "GUPPY_QUEUE_FULL";
      sinks.get(window)?.failure(error, lost);
      if (lost) requests.failWindow(window, error);
      return;
    }
    const lost = [...sinks.values()];
    // Windows first: what one of them waited for is not a second failure.
    for (const sink of lost) sink.failure(error, true);
    requests.failAll(error);
  }

  function hand(to: number, bytes: Uint8Array): number {
    return measured(
      channels.native,
      () => binding.request(to, bytes),
      (duration, code = 0) => ({
        name: "request" as const,
        bytes: bytes.length,
        duration,
        status: code === 0 ? "ok" : errorCodeOf(code),
      }),
    );
  }

  function submit(body: RequestBody, options: RequestOptions, waiting: Waiting): void {
    if (owner === undefined) throw closedError();
    if (options.signal?.aborted) throw options.signal.reason;
    const lost = body.request === "openWindow" ? undefined : sinks.get(body.target)?.lost();
    if (lost !== undefined) throw lost;
    sinks.get(body.target)?.asked();
    const deadline = deadlineOf(body.request, options);
    let refused: GuppyError | undefined;
    const id = requests.add({ ...waiting, window: body.target }, deadline, options.signal);
    try {
      const code = hand(owner, encodeRequest({ ...body, id, deadline } as NativeRequest, writer));
      if (code !== 0) refused = refusal(code);
    } catch (error) {
      refused = error instanceof GuppyError ? error : unexpected(error);
    }
    if (refused !== undefined) requests.reply(id, { ok: false, error: refused });
  }

  const session: Session = {
    binding,

    send(body, options, waiting) {
      try {
        submit(body, options, channels.request.hasSubscribers ? timed(body, waiting) : waiting);
      } catch (error) {
        const isKnown = error instanceof GuppyError || options.signal?.aborted === true;
        waiting.settle({ ok: false, error: isKnown ? error : unexpected(error) });
      }
    },

    async request(request, target, params, options = {}) {
      const bytes = await new Promise<Uint8Array>((resolve, reject) => {
        // The name and its params belong together; TypeScript loses that where the name is a type parameter.
        session.send({ request, target, params } as RequestBody, options, {
          settle: (outcome) => (outcome.ok ? resolve(outcome.bytes) : reject(outcome.error)),
        });
      });
      return decodeReply(request, bytes);
    },

    nextWindow: () => binding.nextWindow(),

    connect(window, sink) {
      sinks.set(window, sink);
      updateRetention();
    },

    disconnect(window) {
      sinks.delete(window);
      updateRetention();
    },

    hold() {
      let held = true;
      holds += 1;
      updateRetention();
      return () => {
        if (!held) return;
        held = false;
        holds -= 1;
        updateRetention();
      };
    },

    windowCount: () => sinks.size,

    async idle() {
      await Promise.all([...sinks.values()].map((sink) => sink.idle()));
    },

    async restart() {
      binding.restart();
      await Promise.all([...sinks.values()].map((sink) => sink.reopen()));
    },

    close() {
      if (owner === undefined) return;
      const closing = owner;
      owner = undefined;
      requests.failAll(closedError());
      binding.detach(closing);
    },
  };
  return session;
}

/** As `waiting`, and tells `guppy:request` when it is settled. */
function timed({ request, target }: RequestBody, waiting: Waiting): Waiting {
  const started = performance.now();
  return {
    ...waiting,
    settle(outcome) {
      const status = statusOf(outcome.ok ? undefined : outcome.error);
      channels.request.publish({ name: request, window: target, duration: performance.now() - started, status });
      waiting.settle(outcome);
    },
  };
}

function outcomeOf(record: Extract<NativeRecord, { type: "reply" }>): Outcome {
  if (record.ok) return { ok: true, bytes: record.bytes };
  const details = record.node === null ? {} : { node: record.node };
  return { ok: false, error: new GuppyError(record.code, record.message, { details }) };
}

function refusal(code: number): GuppyError {
  const name = errorCodeOf(code);
  const text =
    name === "GUPPY_QUEUE_FULL"
      ? "Too many requests are waiting for the UI thread; wait for some of them before sending more."
      : "The native runtime takes no requests any more.";
  return new GuppyError(name, text);
}

function closedError(): GuppyError {
  return new GuppyError("GUPPY_CLOSED", "The runtime of this environment has been shut down.");
}

/** What the native file throws itself has a code too; anything else is a failure of the native side. */
function unexpected(error: unknown): GuppyError {
  const message = error instanceof Error ? error.message : String(error);
  return new GuppyError("GUPPY_NATIVE_PANIC", `The native core failed: ${message}`, { cause: error });
}
