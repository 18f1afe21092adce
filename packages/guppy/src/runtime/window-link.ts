// One window's side of the session: opens it, keeps at most one patch in flight, and hands events on. A tree that fails to
// render, or that the native side refuses, leaves the previous one on screen and the link ready for the next.
import { GuppyError } from "../errors.ts";
import type { RequestResults } from "../generated/requests.ts";
import type {
  WindowTextMenuPayload,
  WindowTextNotePayload,
  WindowThemeChangedPayload,
  WireWindowOptions,
} from "../generated/windows.ts";
import type { IrNode } from "../ir/node.ts";
import type { PatchPlan } from "../ir/patch-plan.ts";
import type { ShadowTree } from "../ir/shadow-tree.ts";
import type { NodeEventRecord, WindowEventRecord } from "../wire/decode-batch.ts";
import { decodeReply } from "../wire/decode-reply.ts";
import { dispatchToNode } from "./dispatch.ts";
import { createEarlyEvents } from "./early-events.ts";
import { asGuppyError, type ErrorListener, warn } from "./report.ts";
import type { Outcome, RequestOptions } from "./requests.ts";
import type { Session } from "./session.ts";

/** What tells where a window stands. */
export type StandingRecord = Extract<
  WindowEventRecord,
  { readonly name: "moved" | "resized" | "stateChanged" | "scaleChanged" | "displayChanged" }
>;

export type OpenedWindow = RequestResults["openWindow"];

export interface LinkOptions {
  readonly session: Session;
  readonly shadow: ShadowTree;
  readonly headless: boolean;
  readonly options: WireWindowOptions;
  /** The tree to show now. Called once for each patch, however many updates it covers. */
  readonly produce: (previous: IrNode | undefined) => IrNode;
  /** Takes what no promise carries: failed handlers, renders nobody waits for, native failures. */
  readonly report: ErrorListener;
  /** It stands elsewhere, or is shown otherwise. */
  readonly onStanding: (record: StandingRecord) => void;
  readonly onFocused: () => void;
  readonly onBlurred: () => void;
  readonly onTextMenu: (menu: WindowTextMenuPayload) => void;
  readonly onTextNote: (note: WindowTextNotePayload) => void;
  readonly onThemeChanged: (theme: WindowThemeChangedPayload) => void;
  /** Keys that the window takes were pressed, or another node has the focus. */
  readonly onKeys: (record: Extract<WindowEventRecord, { readonly name: "shortcut" | "focusMoved" }>) => void;
  /** Once, when a window that was open is gone, whoever closed it; with the reason when nobody did. */
  readonly onClosed: (reason?: GuppyError) => void;
}

export interface WindowLink {
  readonly number: number;
  readonly shadow: ShadowTree;
  /** Resolves when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
  readonly isClosed: () => boolean;
  /** How many events there were so far. */
  readonly heard: () => number;
  readonly open: (options?: RequestOptions) => Promise<OpenedWindow>;
  /** Shows a new tree soon; what fails is reported. */
  readonly invalidate: () => void;
  /** As `invalidate`; resolves when the tree is on screen, or has failed and was reported. */
  readonly update: () => Promise<void>;
  /** Shows a new tree and resolves when it, or a later one, is on screen. */
  readonly commit: (options?: RequestOptions) => Promise<void>;
  /** Resolves when no patch waits or is in flight. */
  readonly idle: () => Promise<void>;
  readonly close: (options?: RequestOptions) => Promise<void>;
}

interface Waiter {
  readonly settle: (error?: GuppyError) => void;
  /** Failures are told to it: nobody else has to hear of them. */
  readonly isTold: boolean;
  readonly options: RequestOptions;
}

/** After these nobody can say whether the scene changed, or which one it is: the next patch is preceded by a full one. */
const doubtful: ReadonlySet<string> = new Set([
  "GUPPY_BAD_PATCH",
  "GUPPY_TIMEOUT",
  "GUPPY_ABORTED",
  "GUPPY_NATIVE_PANIC",
]);

/** What `update` gave, of every window: a handler that returns it has answered already. */
const ownPromises = new WeakSet<object>();

function isAsked(result: unknown): boolean {
  return typeof result === "object" && result !== null && ownPromises.has(result);
}

export function createWindowLink(link: LinkOptions): WindowLink {
  const { session, shadow, produce, report } = link;
  const number = session.nextWindow();
  let phase: "new" | "opening" | "open" | "lost" | "closed" = "new";
  let dirty = false;
  let asked = 0;
  let heard = 0;
  let scheduled = false;
  let inFlight = false;
  let inDoubt = false;
  let waiters: Waiter[] = [];
  /** What all updates of a turn wait for. */
  let nextShown: Promise<void> | null = null;
  let idlers: (() => void)[] = [];
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    resolveClosed = resolve;
  });

  const early = createEarlyEvents(shadow, (record) => {
    dispatchToNode(shadow, record, report, { asked: () => asked, ask: invalidate, isAsked });
  });

  function accept(plan: PatchPlan): void {
    shadow.accept(plan);
    early.release();
  }

  function schedule(): void {
    if (scheduled || inFlight || phase !== "open") return;
    scheduled = true;
    queueMicrotask(flush);
  }

  function invalidate(): void {
    if (phase === "closed") return;
    asked += 1;
    dirty = true;
    schedule();
  }

  /** Failures are reported, so the promise never rejects: most who update do not look at it. */
  function update(): Promise<void> {
    invalidate();
    if (phase === "closed" || phase === "lost") return Promise.resolve();
    if (nextShown === null) {
      nextShown = new Promise((resolve) => {
        waiters.push({ isTold: false, options: {}, settle: () => resolve() });
      });
      ownPromises.add(nextShown);
    }
    return nextShown;
  }

  function takeWaiters(): readonly Waiter[] {
    const group = waiters;
    waiters = [];
    nextShown = null;
    return group;
  }

  function optionsOf(group: readonly Waiter[]): RequestOptions {
    return group.findLast(({ isTold }) => isTold)?.options ?? {};
  }

  function flush(): void {
    scheduled = false;
    if (phase === "open" && dirty && !inFlight) {
      if (inDoubt) replay();
      else render();
    }
    settleIdle();
  }

  function render(): void {
    dirty = false;
    const group = takeWaiters();
    try {
      const plan = shadow.plan(produce(shadow.root()));
      if (plan.ops.length === 0 && !plan.reset) {
        // Nothing travels, but handlers made anew are called from now on.
        accept(plan);
        finish(group);
      } else transmit(plan, optionsOf(group), (error) => finish(group, error));
    } catch (error) {
      finish(
        group,
        asGuppyError(error, (message) => renderFailed(message, error)),
      );
    }
  }

  /** Leaves `dirty` as it is: the patch that was wanted follows when this one is there. */
  function replay(): void {
    transmit(shadow.replay(), optionsOf(waiters), (error) => {
      if (error === undefined) {
        inDoubt = false;
        return;
      }
      dirty = false;
      finish(takeWaiters(), error);
    });
  }

  function transmit(plan: PatchPlan, options: RequestOptions, done: (error?: GuppyError) => void): void {
    inFlight = true;
    // The signal is the waiter's own; a patch that others wait for too is not taken back.
    const request = { timeout: options.timeout };
    session.send({ request: "render", target: number, params: { patch: plan } }, request, {
      settle(outcome) {
        inFlight = false;
        if (outcome.ok) accept(plan);
        else if (doubtful.has(outcome.error.code)) inDoubt = true;
        done(outcome.ok ? undefined : located(outcome.error));
        if (dirty) schedule();
        settleIdle();
      },
    });
  }

  function finish(group: readonly Waiter[], error?: GuppyError): void {
    const known = phase === "closed" || phase === "lost";
    if (error !== undefined && !known && !group.some(({ isTold }) => isTold)) report(error);
    for (const waiter of group) waiter.settle(error);
  }

  function settleIdle(): void {
    if (phase !== "closed" && phase !== "lost" && (dirty || inFlight || scheduled)) return;
    const resolved = idlers;
    idlers = [];
    for (const resolve of resolved) resolve();
  }

  function end(reason?: GuppyError): void {
    if (phase === "closed") return;
    const wasOpen = phase === "open" || phase === "lost";
    phase = "closed";
    session.disconnect(number);
    rejectWaiters(reason ?? windowGone());
    settleIdle();
    resolveClosed();
    if (wasOpen) link.onClosed(reason);
  }

  function rejectWaiters(error: GuppyError): void {
    for (const waiter of takeWaiters()) waiter.settle(error);
  }

  /** Names the node in the words of the tree where the native side only knows its number. */
  function located(error: GuppyError): GuppyError {
    const { node } = error.details;
    if (typeof node !== "number" || shadow.lookup(node) === undefined) return error;
    return new GuppyError(error.code, error.message, {
      path: shadow.pathOf(node),
      details: error.details,
      cause: error,
    });
  }

  function idle(): Promise<void> {
    return new Promise((resolve) => {
      idlers.push(resolve);
      settleIdle();
    });
  }

  const sink = {
    idle,
    event(record: NodeEventRecord | WindowEventRecord): void {
      heard += 1;
      if (record.type === "event") early.take(record);
      else if (record.name === "closed") end();
      else if (record.name === "warned") warn(record.payload.message);
      else if (record.name === "focused") link.onFocused();
      else if (record.name === "blurred") link.onBlurred();
      else if (record.name === "textMenu") link.onTextMenu(record.payload);
      else if (record.name === "textNote") link.onTextNote(record.payload);
      else if (record.name === "shortcut" || record.name === "focusMoved") link.onKeys(record);
      else if (record.name === "themeChanged") link.onThemeChanged(record.payload);
      else link.onStanding(record);
    },
    failure(error: GuppyError, lost: boolean): void {
      // A display server that is gone takes no window back; a runtime that failed can open its windows again.
      if (lost && error.code === "GUPPY_NO_DISPLAY") {
        report(error);
        end(error);
        return;
      }
      if (lost) {
        phase = "lost";
        rejectWaiters(error);
      }
      inDoubt = true;
      settleIdle();
      report(error);
    },
    async reopen(): Promise<void> {
      if (phase === "lost") await sendOpen(shadow.replay(), {});
    },
  };

  function sendOpen(patch: PatchPlan, options: RequestOptions): Promise<OpenedWindow> {
    phase = "opening";
    session.connect(number, sink);
    const params = { headless: link.headless, options: link.options, patch };
    return new Promise((resolve, reject) => {
      const settle = (outcome: Outcome): void => {
        if (!outcome.ok) {
          end();
          reject(outcome.error);
          return;
        }
        shadow.accept(patch);
        phase = "open";
        inDoubt = false;
        if (dirty) schedule();
        resolve(decodeReply("openWindow", outcome.bytes));
        // Whoever waits for the window has it by then, and its handlers may use it.
        setImmediate(early.release);
      };
      // A window that opens after its caller gave up would belong to nobody.
      const late = (outcome: Outcome): void => {
        if (outcome.ok) session.request("closeWindow", number, {}).catch(() => undefined);
      };
      session.send({ request: "openWindow", target: number, params }, options, { settle, late });
    });
  }

  return {
    number,
    shadow,
    closed,
    isClosed: () => phase === "closed",
    heard: () => heard,

    async open(options = {}) {
      try {
        return await sendOpen(shadow.plan(produce(undefined)), options);
      } catch (error) {
        throw asGuppyError(error, (message) => renderFailed(message, error));
      }
    },

    invalidate,
    update,

    commit(options = {}) {
      return new Promise((resolve, reject) => {
        if (phase === "closed" || phase === "lost") {
          reject(phase === "closed" ? windowGone() : runtimeLost());
          return;
        }
        const { signal } = options;
        const settle = (error?: GuppyError): void => {
          signal?.removeEventListener("abort", onAbort);
          if (error === undefined) resolve();
          else reject(error);
        };
        const onAbort = (): void => settle(new GuppyError("GUPPY_ABORTED", "The render was aborted by its signal."));
        if (signal?.aborted) {
          onAbort();
          return;
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        waiters.push({ isTold: true, settle, options });
        asked += 1;
        dirty = true;
        schedule();
      });
    },

    idle,

    async close(options = {}) {
      if (phase === "closed") return;
      if (phase === "lost") {
        end();
        return;
      }
      try {
        await session.request("closeWindow", number, {}, options);
      } catch (error) {
        const gone = error instanceof GuppyError && error.code === "GUPPY_UNKNOWN_WINDOW";
        if (!gone) throw error;
      }
      end();
    },
  };
}

function renderFailed(message: string, cause: unknown): GuppyError {
  return new GuppyError("GUPPY_COMPONENT_FAILED", `Rendering failed: ${message}`, { cause });
}

function windowGone(): GuppyError {
  return new GuppyError("GUPPY_UNKNOWN_WINDOW", "The window is closed.");
}

function runtimeLost(): GuppyError {
  return new GuppyError(
    "GUPPY_NATIVE_PANIC",
    "The native runtime failed; `restart` of `guppy/native` opens its windows again.",
  );
}
