// The session against a native side in memory: replies, deadlines, abort, keep-alive, failures.
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { GuppyError } from "../../src/errors.ts";
import { createSession, type Session, type WindowSink } from "../../src/runtime/session.ts";
import { createFakeBinding, type FakeBinding } from "../support/fake-binding.ts";

let fake: FakeBinding;
let session: Session;

beforeEach(() => {
  vi.useRealTimers();
  fake = createFakeBinding();
  session = createSession(fake);
});

const ping = (options = {}): Promise<object> => session.request("ping", 0, {}, options);
const at = (index: number) => {
  const request = fake.requests[index];
  if (request === undefined) throw new Error(`no request ${index}`);
  return request;
};

test("a reply resolves its own request, in whatever order replies come", async () => {
  const first = ping();
  const second = session.request("clipboardRead", 0, { headless: true, primary: false, type: "text/plain" });
  // No text.
  fake.reply(at(1), Buffer.from([0]));
  fake.reply(at(0));
  expect(await first).toEqual({});
  expect(await second).toEqual({ data: null });
});

test("an error reply rejects with its code and message", async () => {
  const answer = ping();
  fake.replyError(at(0), "GUPPY_NO_DISPLAY", "nobody answers at :4711");
  await expect(answer).rejects.toMatchObject({ code: "GUPPY_NO_DISPLAY", message: "nobody answers at :4711" });
});

test.each([
  ["GUPPY_QUEUE_FULL", "GUPPY_QUEUE_FULL"],
  ["GUPPY_CLOSED", "GUPPY_CLOSED"],
] as const)("a request refused with %s rejects at once", async (code, expected) => {
  fake.refuseNext(code);
  await expect(ping()).rejects.toMatchObject({ code: expected });
  expect(fake.retained()).toBe(false);
});

describe("deadlines", () => {
  test("each request has its own, and another one when it is given", async () => {
    void ping();
    void ping({ timeout: 20 });
    void session.request("closeWindow", 1, {});
    expect(fake.requests.map((request) => request.deadline)).toEqual([5000, 20, 5000]);
    for (const request of fake.requests) fake.reply(request);
  });

  test("a request that is still queued at its deadline is taken back", async () => {
    vi.useFakeTimers();
    const answer = ping({ timeout: 50 });
    const failed = expect(answer).rejects.toMatchObject({
      code: "GUPPY_TIMEOUT",
      message:
        "The request was dropped undone within 50 ms; the UI thread (windows) was in the stage `paint` for 49 ms, the UI thread (headless) was in the stage `idle` for 7 ms.",
      details: { timeout: 50, stages: { windows: ["paint", 49], headless: ["idle", 7] } },
    });
    await vi.advanceTimersByTimeAsync(50);
    await failed;
    expect([fake.queued(), fake.retained()]).toEqual([0, false]);
    fake.reply(at(0));
  });

  test("one that has begun may be done a moment later", async () => {
    vi.useFakeTimers();
    const [soon, never] = [ping({ timeout: 50 }), ping({ timeout: 50 })];
    fake.begin(at(0));
    fake.begin(at(1));
    const failed = expect(never).rejects.toMatchObject({ code: "GUPPY_TIMEOUT" });
    await vi.advanceTimersByTimeAsync(90);
    fake.reply(at(0));
    expect(await soon).toEqual({});
    await vi.advanceTimersByTimeAsync(100);
    await failed;
    fake.reply(at(1));
  });

  test("time in which the program or the machine stood still is not counted, once", async () => {
    const standStill = (milliseconds: number): void => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    };
    const [soon, never] = [ping({ timeout: 300 }), ping({ timeout: 300 })];
    const failed = expect(never).rejects.toMatchObject({ code: "GUPPY_TIMEOUT" });
    standStill(900);
    setTimeout(() => fake.reply(at(0)), 100);
    expect(await soon).toEqual({});
    standStill(900);
    await failed;
    expect(fake.queued()).toBe(0);
    fake.reply(at(1));
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])("a timeout of %s is refused", async (timeout) => {
    await expect(ping({ timeout })).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
    expect(fake.requests).toHaveLength(0);
  });
});

describe("abort", () => {
  test("before sending: nothing is sent", async () => {
    await expect(ping({ signal: AbortSignal.abort("why") })).rejects.toBe("why");
    expect(fake.requests).toHaveLength(0);
  });

  test("while it is queued: it is taken back, and rejects with the reason", async () => {
    const controller = new AbortController();
    const answer = ping({ signal: controller.signal });
    const reason = new Error("the user went on");
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(fake.queued()).toBe(0);
  });

  test("after it has begun: rejects with the reason, and a later reply is ignored", async () => {
    const controller = new AbortController();
    const answer = ping({ signal: controller.signal });
    fake.begin(at(0));
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    fake.reply(at(0));
  });

  test.each([
    ["begun goes to who asked for it", true, 1],
    ["been taken back is not waited for", false, 0],
  ])("a late reply to what had %s", (_what, begun, times) => {
    const controller = new AbortController();
    const late = vi.fn();
    const settle = vi.fn();
    session.send({ request: "ping", target: 0, params: {} }, { signal: controller.signal }, { settle, late });
    if (begun) fake.begin(at(0));
    controller.abort();
    fake.reply(at(0));
    expect(settle).toHaveBeenCalledTimes(1);
    expect(late).toHaveBeenCalledTimes(times);
  });
});

describe("keep-alive", () => {
  test("while a request waits", async () => {
    expect(fake.retained()).toBe(false);
    const answer = ping();
    expect(fake.retained()).toBe(true);
    fake.reply(at(0));
    await answer;
    expect(fake.retained()).toBe(false);
  });

  test("while a window is connected or somebody holds", () => {
    session.connect(1, silentSink());
    const release = session.hold();
    session.disconnect(1);
    expect(fake.retained()).toBe(true);
    release();
    release();
    expect(fake.retained()).toBe(false);
  });
});

describe("records", () => {
  test("replies and events of one batch arrive in order, each at the window it is about", () => {
    const log: string[] = [];
    session.connect(1, { ...silentSink(), event: (record) => log.push(`one ${record.name}`) });
    session.connect(2, { ...silentSink(), event: (record) => log.push(`two ${record.name}`) });
    session.send({ request: "ping", target: 0, params: {} }, {}, { settle: () => log.push("reply") });
    fake.batch(() => {
      fake.click({ window: 2, node: 4 });
      fake.reply(at(0));
      fake.click({ window: 1, node: 4 });
      fake.windowClosed(9);
    });
    expect(log).toEqual(["two click", "reply", "one click"]);
  });

  test("a failure of one window stays there; one of the runtime reaches everybody", async () => {
    const failures: [number, string, boolean][] = [];
    const sink = (window: number): WindowSink => ({
      ...silentSink(),
      failure: (error: GuppyError, lost) => failures.push([window, error.code, lost]),
    });
    session.connect(1, sink(1));
    session.connect(2, sink(2));
    fake.failure("GUPPY_QUEUE_FULL", 2, "fell behind");
    expect(failures).toEqual([[2, "GUPPY_QUEUE_FULL", false]]);
    const waiting = ping();
    fake.failure("GUPPY_NATIVE_PANIC", null, "gone");
    await expect(waiting).rejects.toMatchObject({ code: "GUPPY_NATIVE_PANIC" });
    expect(failures.slice(1)).toEqual([
      [1, "GUPPY_NATIVE_PANIC", true],
      [2, "GUPPY_NATIVE_PANIC", true],
    ]);
  });
});

test("closing rejects what waits, detaches, and refuses what comes after", async () => {
  const waiting = ping();
  session.close();
  await expect(waiting).rejects.toMatchObject({ code: "GUPPY_CLOSED" });
  expect(fake.detached()).toBe(true);
  await expect(ping()).rejects.toMatchObject({ code: "GUPPY_CLOSED" });
});

function silentSink(): WindowSink {
  return {
    event: () => undefined,
    failure: () => undefined,
    asked: () => undefined,
    lost: () => undefined,
    idle: async () => undefined,
    reopen: async () => undefined,
  };
}
