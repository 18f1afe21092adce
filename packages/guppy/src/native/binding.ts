// What the native file exports, as TypeScript sees it. `crates/guppy-napi` is the other half; nothing but `load.ts` and the
// runtime touches it. Bytes are those of `docs/wire-format.md`.

export interface NativeBinding {
  /** Registers this Node environment. `onWake` is called on its thread when `drain` has something. Returns the owner generation. */
  attach(onWake: () => void): number;
  /** Closes all windows of the owner and forgets it. */
  detach(owner: number): void;
  /** Queues a request. 0: queued, and answered by exactly one reply. Else the number of an error code, and no reply follows. */
  request(owner: number, bytes: Uint8Array): number;
  /** Takes a request back. True: it was still queued, is not carried out and not answered. */
  cancel(owner: number, request: number): boolean;
  /** Has the thread of real windows start, where the first of them comes soon. */
  prepareWindows(): void;
  /** The number of a new window, which no other window of the process has. */
  nextWindow(): number;
  /** Has the UI threads end and others take over. Returns at once; each owner of windows hears of a failure with `GUPPY_RESTARTED`. */
  restart(): void;
  /** All records queued since the last call as one batch, or null when there are none. */
  drain(owner: number): Uint8Array | null;
  /** Whether the wake function keeps Node's loop alive. */
  retain(owner: number, keepAlive: boolean): void;
  /** JSON of `BuildInfo`. */
  buildInfo(): string;
  /** Asks the drivers for the graphics adapters: a name, an API and a kind each. Takes a tenth of a second. */
  adapters(): readonly (readonly [name: string, api: string, kind: string])[];
  /** JSON of numbers by name. */
  counters(): string;
  /** JSON of the stage of each UI thread that runs, and of the milliseconds that it has been there: `StagesOfThreads`. */
  stages(): string;
  /** Applies patches to a bare scene, without a window, and describes it: a line a node in preorder, each beginning with the node id and its parent (-1: none). Throws on a refused patch. */
  inspectPatches(patches: readonly Uint8Array[]): string;
  /** Ends the UI threads; returns after a bounded time. */
  shutdown(): void;
  /** JSON of `RuntimeStatus`. */
  status(): string;
}

/** `idle` waits for something to do. */
export type StagesOfThreads = Readonly<
  Partial<Record<"windows" | "headless", readonly [stage: string, milliseconds: number]>>
>;

export interface BuildInfo {
  readonly version: string;
  readonly schemaHash: string;
  readonly target: string;
  readonly compiler: string;
  readonly profile: string;
  readonly gpui: string;
}

export type ThreadStatus = "started" | "not_started" | "failed";

export interface RuntimeStatus {
  readonly runtime: ThreadStatus;
  readonly gui: ThreadStatus;
  readonly headless: ThreadStatus;
}
