// A window that asks before the user closes it, against a native side in memory.
import { beforeEach, expect, test, vi } from "vitest";
import { startApp } from "../../src/app/create-app.ts";
import { defineWindow, type WindowSpec } from "../../src/app/define-window.ts";
import type { GuppyError } from "../../src/errors.ts";
import { createSession, type Session } from "../../src/runtime/session.ts";
import { createFakeBinding, type FakeBinding } from "../support/fake-binding.ts";

let fake: FakeBinding;
let session: Session;
let errors: GuppyError[];

beforeEach(() => {
  fake = createFakeBinding();
  fake.autoOpen();
  session = createSession(fake);
  errors = [];
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function open(spec: Partial<WindowSpec<undefined, undefined>>) {
  const { app } = startApp({ id: "app", onError: (error) => void errors.push(error) }, session);
  await app.open({ id: "main", window: defineWindow({ render: () => "hello", ...spec }) });
  return fake.requests[0]?.window ?? 0;
}

test.each<readonly [string, () => unknown, boolean]>([
  ["true", () => true, true],
  ["a promise of true", async () => true, true],
  ["nothing", () => undefined, false],
  ["a promise of false", async () => false, false],
])("an answer of %s", async (_what, onCloseRequested, closes) => {
  const window = await open({ onCloseRequested });
  fake.closeRequested(window);
  await turn();
  expect(fake.kinds()).toEqual(["openWindow", "closeHeard", ...(closes ? ["closeWindow"] : [])]);
});

test("is asked once until it has answered, and then again", async () => {
  let answer: (closes: boolean) => void = () => undefined;
  const onCloseRequested = vi.fn(
    () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
  );
  const window = await open({ onCloseRequested });
  fake.closeRequested(window);
  fake.closeRequested(window);
  expect(onCloseRequested).toHaveBeenCalledTimes(1);
  expect(fake.kinds()).toEqual(["openWindow", "closeHeard", "closeHeard"]);
  answer(false);
  await turn();
  fake.closeRequested(window);
  answer(true);
  await turn();
  expect(onCloseRequested).toHaveBeenCalledTimes(2);
  expect(fake.kinds().at(-1)).toBe("closeWindow");
});

test.each([
  [
    "throws",
    () => {
      throw new Error("no");
    },
  ],
  ["rejects", () => Promise.reject(new Error("no"))],
])("a handler that %s is reported, and the window stays and can be asked again", async (_how, onCloseRequested) => {
  const window = await open({ onCloseRequested });
  for (let times = 1; times <= 2; times += 1) {
    fake.closeRequested(window);
    await turn();
    expect(errors).toHaveLength(times);
  }
  expect(errors[0]).toMatchObject({
    code: "GUPPY_HANDLER_FAILED",
    message: "The onCloseRequested handler failed: no",
    details: { window: "main" },
  });
  expect(fake.kinds()).not.toContain("closeWindow");
});

test("`ask` without a handler is refused", async () => {
  await expect(open({ options: { closePolicy: "ask" } })).rejects.toMatchObject({
    code: "GUPPY_INVALID_OPTIONS",
    details: { option: "closePolicy" },
  });
});

test("a policy that is none is refused", async () => {
  const options = { closePolicy: "never" } as object;
  await expect(open({ options })).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
});
