// What programs may listen to with `node:diagnostics_channel`: one channel for each kind of work, a message for each piece of it.
// Nothing is measured while nobody listens.
import { channel } from "node:diagnostics_channel";
import { codeOf } from "./requests.ts";

/** On `guppy:request`, when a request to the UI thread is settled. */
export interface RequestMessage {
  readonly name: string;
  /** The number of the window, or 0 for the whole application. */
  readonly window: number;
  /** From the call to its settling, in milliseconds. */
  readonly duration: number;
  /** `ok`, the code of the error, or `aborted`. */
  readonly status: string;
}

/** On `guppy:native`, for each call into the native file. */
export interface NativeMessage {
  readonly name: "request" | "drain";
  /** The bytes that crossed. */
  readonly bytes: number;
  readonly duration: number;
  /** `ok`, or the code with which the call was turned away. */
  readonly status: string;
}

/** On `guppy:event`, for each event of a node, when its handler has returned. */
export interface EventMessage {
  readonly window: number;
  readonly kind: string;
  readonly type: string;
  /** Of the handler, until it returns: what it awaits is not in it. */
  readonly duration: number;
  /** `gone` for a node that is not there any more, `unheard` where it has no handler. */
  readonly status: "ok" | "failed" | "gone" | "unheard";
}

/** On `guppy:render`, for each tree that is made. */
export interface RenderMessage {
  readonly window: number;
  /** Of rendering, checking and comparing. */
  readonly duration: number;
  /** The changes that are sent. */
  readonly changes: number;
  /** `ok`, or the code of the error. */
  readonly status: string;
}

/** On `guppy:runtime`, when a window loses its UI thread, has it back, or gives up. */
export interface RuntimeMessage {
  readonly window: number;
  readonly what: "lost" | "reopened" | "gave up";
  readonly error?: unknown;
}

/** A channel whose messages are of one type; Node knows none. */
interface Told<Message> {
  readonly hasSubscribers: boolean;
  readonly publish: (message: Message) => void;
}

export const channels: {
  readonly request: Told<RequestMessage>;
  readonly native: Told<NativeMessage>;
  readonly event: Told<EventMessage>;
  readonly render: Told<RenderMessage>;
  readonly runtime: Told<RuntimeMessage>;
} = {
  request: channel("guppy:request"),
  native: channel("guppy:native"),
  event: channel("guppy:event"),
  render: channel("guppy:render"),
  runtime: channel("guppy:runtime"),
};

/** What a failure is called in a message; `other` is what has no code of guppy's. */
export function statusOf(error: unknown, other = "aborted"): string {
  return error === undefined ? "ok" : (codeOf(error) ?? other);
}

/** Runs `work` and tells the channel of it; the message is made only where somebody listens. */
export function measured<Result, Message extends object>(
  to: Told<Message>,
  work: () => Result,
  message: (duration: number, result: Result | undefined, error: unknown) => Message,
): Result {
  if (!to.hasSubscribers) return work();
  const started = performance.now();
  let result: Result | undefined;
  let failure: unknown;
  try {
    result = work();
    return result;
  } catch (error) {
    failure = error ?? new Error("a throw of nothing");
    throw error;
  } finally {
    to.publish(message(performance.now() - started, result, failure));
  }
}
