// Windows that lose their UI thread, against a native side in memory and a clock of the test's: when they open again, with what, and
// when they give up.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AppSpec, startApp } from "../../src/app/create-app.ts";
import { defineWindow, type WindowSpec } from "../../src/app/define-window.ts";
import { createRawWindow } from "../../src/app/open-window.ts";
import { ui } from "../../src/elements/ui.ts";
import type { ErrorCode, GuppyError } from "../../src/errors.ts";
import { delayOf } from "../../src/runtime/reopening.ts";
import { createSession, type Session } from "../../src/runtime/session.ts";
import { createFakeBinding, type FakeBinding, openedBytes, type RecordedRequest } from "../support/fake-binding.ts";

let fake: FakeBinding;
let session: Session;
let errors: GuppyError[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  fake = createFakeBinding();
  session = createSession(fake);
  errors = [];
});

afterEach(() => void vi.useRealTimers());

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const opens = (): readonly RecordedRequest[] => fake.requests.filter(({ kind }) => kind === "openWindow");

async function answerOpen(code?: ErrorCode): Promise<void> {
  const request = opens().at(-1);
  if (request === undefined) throw new Error("nothing was opened");
  if (code === undefined) fake.reply(request, openedBytes());
  else fake.replyError(request, code);
  await turn();
}

/** How long until the next attempt, up to `most`. */
async function wait(most: number): Promise<number> {
  const before = opens().length;
  for (let waited = 0; waited <= most; waited += 1) {
    if (opens().length > before) return waited;
    await vi.advanceTimersByTimeAsync(1);
  }
  return Number.POSITIVE_INFINITY;
}

async function open(
  spec: Partial<WindowSpec<undefined, { readonly count: number }>> = {},
  app: Partial<AppSpec<[]>> = {},
) {
  const Counter = defineWindow<{ readonly count: number }>({
    mount: () => ({ count: 0 }),
    render: (window) =>
      ui.div({ id: "root" }, ui.button({ id: "go", onClick: () => undefined }, String(window.state.count))),
    ...spec,
  });
  const onError = (error: GuppyError): void => void errors.push(error);
  const opening = startApp({ id: "app", onError, ...app }, session).app.open({ id: "main", window: Counter });
  await answerOpen();
  const handle = await opening;
  await turn();
  const [request] = opens();
  return {
    handle,
    window: request?.window ?? 0,
    update: handle.update as (next: (state: { count: number }) => object) => Promise<void>,
  };
}

test.each([
  [0, 50],
  [1, 100],
  [3, 400],
  [6, 3200],
  [7, 5000],
  [40, 5000],
])("attempt %i comes after %i ms", (attempt, delay) => {
  expect(delayOf(attempt)).toBe(delay);
});

test.each<ErrorCode>(["GUPPY_NATIVE_PANIC", "GUPPY_NO_DISPLAY"])(
  "after %s a window opens again with its state, without an error and without the program's help",
  async (code) => {
    const { window, update, handle } = await open();
    fake.failure(code, window, "gone");
    void update(() => ({ count: 3 }));
    expect(await wait(1000)).toBe(50);
    await answerOpen();
    expect(fake.kinds()).toEqual(["openWindow", "openWindow", "render"]);
    expect(handle.state).toEqual({ count: 3 });
    expect(errors).toEqual([]);
  },
);

test("attempts come later and later, and after one that succeeds the next loss begins anew", async () => {
  const { window } = await open();
  fake.failure("GUPPY_NO_DISPLAY", window, "gone");
  const waits: number[] = [];
  for (let attempt = 0; attempt < 9; attempt += 1) {
    waits.push(await wait(6000));
    await answerOpen(attempt === 8 ? undefined : "GUPPY_NO_DISPLAY");
  }
  expect(waits).toEqual([50, 100, 200, 400, 800, 1600, 3200, 5000, 5000]);
  fake.failure("GUPPY_NO_DISPLAY", window, "gone again");
  expect(await wait(6000)).toBe(50);
});

test("it has the size and the focus it had", async () => {
  const { window } = await open({ options: { bounds: { width: 300, height: 200 } } });
  const node = fake.requests.length;
  expect(node).toBe(1);
  fake.focusMoved(window, 1);
  fake.failure("GUPPY_NATIVE_PANIC", window, "gone");
  await wait(100);
  await answerOpen();
  expect(fake.kinds()).toEqual(["openWindow", "openWindow", "call"]);
  expect(fake.requests[1]?.payload.toString("hex")).toContain(sizes(800, 600));
});

/** As options have them: two floats, wherever they stand. */
function sizes(width: number, height: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(height);
  const tall = bytes.toString("hex");
  bytes.writeFloatLE(width);
  return bytes.toString("hex") === tall ? "" : tall;
}

describe("a display that stays away", () => {
  test("closes the window after 30 seconds, with an error that says so", async () => {
    const onClosed = vi.fn();
    const { window, handle } = await open({ onClosed });
    fake.failure("GUPPY_NO_DISPLAY", window, "the server is gone");
    const started = performance.now();
    while (performance.now() - started < 29_900) {
      await wait(6000);
      if (errors.length > 0) break;
      await answerOpen("GUPPY_NO_DISPLAY");
    }
    expect(errors).toMatchObject([
      {
        code: "GUPPY_NO_DISPLAY",
        message: "The display did not come back within 30000 ms, so the window is closed: refused",
      },
    ]);
    expect(performance.now() - started).toBeGreaterThanOrEqual(30_000);
    expect(performance.now() - started).toBeLessThan(30_100);
    await handle.closed;
    expect(onClosed).toHaveBeenCalledWith(handle, errors[0]);
    expect(fake.retained()).toBe(false);
  });

  test("closes it at once with a `displayTimeout` of 0", async () => {
    const { window, handle } = await open({}, { displayTimeout: 0 });
    fake.failure("GUPPY_NO_DISPLAY", window, "gone");
    await handle.closed;
    expect(errors).toHaveLength(1);
  });

  test("is waited for with `displayTimeout: Infinity`", async () => {
    const { window } = await open({}, { displayTimeout: Number.POSITIVE_INFINITY });
    fake.failure("GUPPY_NO_DISPLAY", window, "gone");
    for (let attempt = 0; attempt < 40; attempt += 1) {
      expect(await wait(6000)).toBeLessThanOrEqual(5000);
      await answerOpen("GUPPY_NO_DISPLAY");
    }
    expect(errors).toEqual([]);
  });
});

test("a UI thread that fails again and again is given up", async () => {
  const { window, handle } = await open();
  for (let failure = 0; failure < 10; failure += 1) {
    fake.failure("GUPPY_NATIVE_PANIC", window, "in the stage `paint`");
    expect(errors).toEqual([]);
    await wait(100);
    await answerOpen();
  }
  fake.failure("GUPPY_NATIVE_PANIC", window, "in the stage `paint`");
  await handle.closed;
  expect(errors).toMatchObject([
    { code: "GUPPY_NATIVE_PANIC", message: expect.stringContaining("in the stage `paint`") },
  ]);
});

test("a raw window is closed with the reason", async () => {
  const onClosed = vi.fn();
  const onError = vi.fn();
  const { raw, live } = createRawWindow(ui.text(null, "0"), { onClosed, onError }, { session, headless: true });
  const opening = live.open({});
  await answerOpen();
  await opening;
  const waiting = raw.render(ui.text(null, "1"));
  await turn();
  fake.failure("GUPPY_NATIVE_PANIC", live.link.number, "gone");
  await expect(waiting).rejects.toMatchObject({ code: "GUPPY_NATIVE_PANIC" });
  await raw.closed;
  expect(onClosed).toHaveBeenCalledWith(raw, expect.objectContaining({ code: "GUPPY_NATIVE_PANIC", message: "gone" }));
  await expect(raw.render(ui.text(null, "2"))).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_WINDOW" });
  expect(await wait(200)).toBe(Number.POSITIVE_INFINITY);
});

describe("restart", () => {
  test("opens every window again at once and resolves when they are there", async () => {
    const { window, handle } = await open();
    let done = false;
    const restarting = session.restart().then(() => {
      done = true;
    });
    expect(fake.restarts()).toBe(1);
    fake.failure("GUPPY_RESTARTED", window, "restarted");
    await expect(handle.focus("go")).rejects.toMatchObject({ code: "GUPPY_RESTARTED" });
    expect(await wait(10)).toBeLessThanOrEqual(1);
    expect(done).toBe(false);
    await answerOpen();
    await restarting;
    expect(fake.kinds().filter((kind) => kind === "openWindow")).toHaveLength(2);
  });

  test("does not wait for a window that is closed meanwhile", async () => {
    const { window, handle } = await open();
    const restarting = session.restart();
    fake.failure("GUPPY_RESTARTED", window, "restarted");
    await handle.close();
    await restarting;
    expect(await wait(200)).toBe(Number.POSITIVE_INFINITY);
  });

  test("what waits for one window is told, and what waits for another is not", async () => {
    const { window } = await open();
    const lost = session.request("readTree", window, {});
    const other = session.request("ping", 0, {});
    const failed = expect(lost).rejects.toMatchObject({ code: "GUPPY_RESTARTED" });
    fake.failure("GUPPY_RESTARTED", window, "restarted");
    await failed;
    fake.reply(fake.requests.find(({ kind }) => kind === "ping") ?? fail());
    expect(await other).toEqual({});
  });
});

function fail(): never {
  throw new Error("there was no such request");
}
