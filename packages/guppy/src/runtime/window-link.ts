// One window's side of the session: opens it, keeps at most one patch in flight, and hands events on. A tree that fails to
// render, or that the native side refuses, leaves the previous one on screen and the link ready for the next.
import { GuppyError } from "../errors.ts";
import type { PatchPlan } from "../ir/patch-plan.ts";
import type { ShadowTree } from "../ir/shadow-tree.ts";
import type { NodeEventRecord, WindowEventRecord } from "../wire/decode-batch.ts";
import { decodeReply } from "../wire/decode-reply.ts";
import { channels, measured, statusOf } from "./channels.ts";
import { dispatchToNode } from "./dispatch.ts";
import { createEarlyEvents } from "./early-events.ts";
import { renderFailed, runtimeLost, windowGone } from "./link-errors.ts";
import type { LinkOptions, OpenedWindow } from "./link-options.ts";
import { createReopening } from "./reopening.ts";
import { asGuppyError, warn } from "./report.ts";
import { codeOf, type Outcome, type RequestOptions } from "./requests.ts";
import { createWaiters, isAsked, optionsOf, type Waiter } from "./waiters.ts";

export interface WindowLink {
  readonly number: number;
  readonly shadow: ShadowTree;
  /** Resolves when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
  readonly isClosed: () => boolean;
  /** How many events there were so far. */
  readonly heard: () => number;
  /** How many requests for it have gone out. */
  readonly sent: () => number;
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

/** After these nobody can say whether the scene changed, or which one it is: the next patch is preceded by a full one. */
const doubtful: ReadonlySet<string> = new Set(["GUPPY_BAD_PATCH", "GUPPY_TIMEOUT", "GUPPY_NATIVE_PANIC"]);

/** More renders than that in one turn of the event loop go on in the next. */
const mostRendersOfTurn = 50;

export function createWindowLink(link: LinkOptions): WindowLink {
  const { session, shadow, produce, report } = link;
  const number = session.nextWindow();
  let phase: "new" | "opening" | "open" | "lost" | "closed" = "new";
  let dirty = false;
  let asked = 0;
  let heard = 0;
  let sent = 0;
  let scheduled = false;
  let inFlight = false;
  let inDoubt = false;
  /** Renders since the event loop last came round. */
  let rendersOfTurn = 0;
  /** The node that has the focus, or 0. */
  let focused = 0;
  let isOpenedAgain = false;
  const waiters = createWaiters();
  let idlers: (() => void)[] = [];
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    resolveClosed = resolve;
  });

  const renders = { asked: () => asked, ask: invalidate, isAsked };
  const early = createEarlyEvents(shadow, (record) => {
    dispatchToNode(shadow, record, report, renders, link.stuckAfter);
  });

  function accept(plan: PatchPlan): void {
    shadow.accept(plan);
    early.release();
  }

  function schedule(): void {
    if (scheduled || inFlight || phase !== "open") return;
    scheduled = true;
    // Who asks for one render after the other without an end must not keep the loop from everybody else.
    if (rendersOfTurn < mostRendersOfTurn) queueMicrotask(flush);
    else setImmediate(flush);
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
    return waiters.nextShown();
  }

  function flush(): void {
    scheduled = false;
    if (phase === "open" && dirty && !inFlight) {
      if (inDoubt) replay();
      else render();
    }
    settleIdle();
  }

  function endTurn(): void {
    rendersOfTurn = 0;
  }

  function render(): void {
    dirty = false;
    const group = waiters.take();
    if (rendersOfTurn++ === 0) setImmediate(endTurn);
    try {
      const plan = measured(
        channels.render,
        () => shadow.plan(produce(shadow.root())),
        (duration, made, error) => ({
          window: number,
          duration,
          changes: made?.ops.length ?? 0,
          status: statusOf(error, "GUPPY_COMPONENT_FAILED"),
        }),
      );
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
    transmit(shadow.replay(), waiters.options(), (error) => {
      if (error === undefined) {
        inDoubt = false;
        return;
      }
      dirty = false;
      finish(waiters.take(), error);
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
        else if (doubtful.has(codeOf(outcome.error) ?? "")) inDoubt = true;
        done(outcome.ok ? undefined : located(outcome.error as GuppyError));
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
    const wasOpen = phase === "open" || phase === "lost" || isOpenedAgain;
    phase = "closed";
    reopening.stop();
    session.disconnect(number);
    rejectWaiters(reason ?? windowGone());
    settleIdle();
    resolveClosed();
    if (wasOpen) link.onClosed(reason);
  }

  function rejectWaiters(error: GuppyError): void {
    for (const waiter of waiters.take()) waiter.settle(error);
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
      else if (record.name === "closeRequested") link.onCloseRequested();
      else if (record.name === "textMenu") link.onTextMenu(record.payload);
      else if (record.name === "textNote") link.onTextNote(record.payload);
      else if (record.name === "shortcut") link.onKeys(record);
      else if (record.name === "focusMoved") {
        focused = record.payload.focus;
        link.onKeys(record);
      } else if (record.name === "themeChanged") link.onThemeChanged(record.payload);
      else link.onStanding(record);
    },
    failure(error: GuppyError, lost: boolean): void {
      if (!lost) {
        inDoubt = true;
        settleIdle();
        report(error);
      } else if (phase === "open") {
        phase = "lost";
        isOpenedAgain = true;
        rejectWaiters(error);
        settleIdle();
        if (link.displayTimeout === undefined) giveUp(error);
        else reopening.start(error);
      }
    },
    asked() {
      sent += 1;
    },
    lost: () => (phase === "lost" ? runtimeLost() : undefined),
    async reopen(): Promise<void> {
      if (phase !== "closed" && phase !== "new") await Promise.race([reopening.now(), closed]);
    },
  };

  const reopening = createReopening({
    window: number,
    displayTimeout: link.displayTimeout ?? 0,
    giveUp,
    async attempt() {
      link.onReopened(await sendOpen(shadow.replay(), {}));
      const node = focused === 0 ? undefined : shadow.lookup(focused);
      if (node === undefined) return;
      const call = { node: node.nodeId, kind: node.ir.kind, command: "focus", args: {} };
      await session.request("call", number, call).catch(() => undefined);
    },
  });

  function giveUp(error: GuppyError): void {
    report(error);
    end(error);
  }

  function sendOpen(patch: PatchPlan, options: RequestOptions): Promise<OpenedWindow> {
    phase = "opening";
    session.connect(number, sink);
    const params = { headless: link.headless, options: link.options, patch };
    return new Promise((resolve, reject) => {
      const settle = (outcome: Outcome): void => {
        if (!outcome.ok || phase === "closed") {
          if (isOpenedAgain && phase === "opening") phase = "lost";
          else end();
          reject(outcome.ok ? windowGone() : outcome.error);
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
    sent: () => sent,

    async open(options = {}) {
      try {
        return await sendOpen(shadow.plan(produce(undefined)), options);
      } catch (error) {
        if (options.signal?.aborted) throw error;
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
        const settle = (error?: unknown): void => {
          signal?.removeEventListener("abort", onAbort);
          if (error === undefined) resolve();
          else reject(error);
        };
        const onAbort = (): void => settle(signal?.reason);
        if (signal?.aborted) {
          onAbort();
          return;
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        waiters.add({ isTold: true, settle, options });
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
