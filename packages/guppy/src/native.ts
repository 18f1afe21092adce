// `guppy/native`: how the native side is doing, and bringing it back after a failure.
import type { BuildInfo, RuntimeStatus } from "./native/binding.ts";
import { loadNative } from "./native/load.ts";
import type { NativeSource } from "./native/source.ts";
import type { RequestOptions } from "./runtime/requests.ts";
import { currentSession, startedSession } from "./runtime/session.ts";

export type { BuildInfo, RuntimeStatus, ThreadStatus } from "./native/binding.ts";
export type { NativeSource } from "./native/source.ts";

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

/**
 * Numbers the native side counts, by name. `framesDrawn`, `framesUnchanged` and `framesPresented` are over all windows;
 * `pixelsRedrawn` and `primitivesDrawn` tell how much those frames drew; `svgs`, how many SVGs icons show; `images` and
 * `imageBytes`, how many pictures are kept and the bytes of their pixels; `bytesAllocated`, what the whole process has of the C
 * library's allocator, and `bytesFreedAndKept`, what that holds back.
 */
export function performanceCounters(): Readonly<Record<string, number>> {
  return JSON.parse(loadNative().binding.counters()) as Readonly<Record<string, number>>;
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

/** Opens every window again that a failure of the native runtime took away, each with the tree it showed last. */
export async function restart(): Promise<void> {
  await startedSession()?.restart();
}
