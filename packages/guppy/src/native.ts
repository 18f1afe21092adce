// `guppy/native`: how the native side is doing, and bringing it back after a failure.
import type { BuildInfo, RuntimeStatus } from "./native/binding.ts";
import { loadNative } from "./native/load.ts";
import type { NativeSource } from "./native/source.ts";
import type { RequestOptions } from "./runtime/requests.ts";
import { currentSession, startedSession } from "./runtime/session.ts";

export type { BuildInfo, RuntimeStatus, ThreadStatus } from "./native/binding.ts";
export type { NativeSource } from "./native/source.ts";
export type {
  EventMessage,
  NativeMessage,
  RenderMessage,
  RequestMessage,
  RuntimeMessage,
} from "./runtime/channels.ts";

/** Whether the native file is loaded, which one, or why it could not be. Loads it if nothing has. */
export type LoadStatus =
  | { readonly loaded: true; readonly path: string; readonly source: NativeSource; readonly build: BuildInfo }
  | { readonly loaded: false; readonly error: unknown };

export function loadStatus(): LoadStatus {
  try {
    const { path, source, info } = loadNative();
    return { loaded: true, path, source, build: info };
  } catch (error) {
    return { loaded: false, error };
  }
}

export function buildInfo(): BuildInfo {
  return loadNative().info;
}

/** Resolves when the UI thread has answered. */
export async function ping(options?: RequestOptions): Promise<"pong"> {
  await currentSession().request("ping", 0, {}, options);
  return "pong";
}

export function runtimeStatus(): RuntimeStatus {
  return JSON.parse(loadNative().binding.status()) as RuntimeStatus;
}

/** The state of the threads that draw. */
export function guiStatus(): Pick<RuntimeStatus, "gui" | "headless"> {
  const { gui, headless } = runtimeStatus();
  return { gui, headless };
}

/** Windows of this Node environment that are open or opening. */
export function viewCount(): number {
  return startedSession()?.windowCount() ?? 0;
}

/** Numbers the native side counts, by name, over all windows of the process. `docs/observability.md` says what each means. */
export function performanceCounters(): Readonly<Record<string, number>> {
  return JSON.parse(loadNative().binding.counters()) as Readonly<Record<string, number>>;
}

/** How long something took, each time since the process started. */
export interface Histogram {
  readonly count: number;
  /** Milliseconds of all together. */
  readonly total: number;
  /** Milliseconds of the longest. */
  readonly longest: number;
  /** How many took no longer than `upTo` milliseconds, and longer than the bucket before; the last holds the rest. */
  readonly buckets: readonly { readonly upTo: number; readonly count: number }[];
}

export type TimedStep = "decode" | "frame" | "layout" | "paint";

/** `decode`: reading a request; `layout` and `paint`: those steps of a frame; `frame`: all of it that guppy does. */
export function performanceHistograms(): Readonly<Record<TimedStep, Histogram>> {
  const counters = performanceCounters();
  const of = (step: TimedStep): Histogram => histogramOf(step, counters);
  return { decode: of("decode"), frame: of("frame"), layout: of("layout"), paint: of("paint") };
}

function histogramOf(step: TimedStep, counters: Readonly<Record<string, number>>): Histogram {
  const prefix = `${step}MicrosUpTo`;
  const bounded = Object.entries(counters).flatMap(([name, count]) =>
    name.startsWith(prefix) ? [{ upTo: Number(name.slice(prefix.length)) / 1000, count }] : [],
  );
  const rest = { upTo: Number.POSITIVE_INFINITY, count: counters[`${step}MicrosOver`] ?? 0 };
  const buckets = [...bounded.toSorted((a, b) => a.upTo - b.upTo), rest];
  return {
    count: buckets.reduce((sum, { count }) => sum + count, 0),
    total: (counters[`${step}MicrosTotal`] ?? 0) / 1000,
    longest: (counters[`${step}MicrosMax`] ?? 0) / 1000,
    buckets,
  };
}

/** One way this machine can draw: a device through one graphics API. */
export interface GraphicsAdapter {
  readonly name: string;
  /** As `Vulkan` or `Gl`. */
  readonly api: string;
  /** As `DiscreteGpu`, `IntegratedGpu`, or `Cpu` for software. */
  readonly kind: string;
}

/** Asks the drivers, on this thread, for about a tenth of a second. */
export function graphicsAdapters(): readonly GraphicsAdapter[] {
  return loadNative()
    .binding.adapters()
    .map(([name, api, kind]) => ({ name, api, kind }));
}

/**
 * Ends the threads that draw and starts others, also where one hangs. Windows of `defineWindow` open again with their state, size and
 * focus; it resolves when they are there. Raw windows are closed, with `GUPPY_RESTARTED` as the reason.
 */
export async function restart(): Promise<void> {
  await startedSession()?.restart();
}
