// The last minute of readings, as the lists that charts take. Pure.
import type { Sample } from "./proc.ts";

/** Ten a second. */
export const kept = 600;

export interface History {
  readonly times: Float64Array;
  readonly cpu: Float64Array;
  readonly used: Float64Array;
  readonly cached: Float64Array;
  readonly received: Float64Array;
  readonly sent: Float64Array;
}

const none = new Float64Array(0);

export const empty: History = { times: none, cpu: none, used: none, cached: none, received: none, sent: none };

export function extended(history: History, { at, cpu, memory, network }: Sample): History {
  return {
    times: pushed(history.times, at),
    cpu: pushed(history.cpu, cpu),
    used: pushed(history.used, memory.used),
    cached: pushed(history.cached, memory.cached),
    received: pushed(history.received, network.received),
    sent: pushed(history.sent, network.sent),
  };
}

function pushed(values: Float64Array, value: number): Float64Array {
  const from = Math.max(values.length + 1 - kept, 0);
  const next = new Float64Array(values.length + 1 - from);
  next.set(values.subarray(from));
  next[next.length - 1] = value;
  return next;
}
