// An app's windows against a native side in memory: when it ends, and what it refuses.
import { beforeEach, expect, test } from "vitest";
import { startApp } from "../../src/app/create-app.ts";
import { defineWindow } from "../../src/app/define-window.ts";
import { createSession, type Session } from "../../src/runtime/session.ts";
import { createFakeBinding, type FakeBinding } from "../support/fake-binding.ts";

let fake: FakeBinding;
let session: Session;

beforeEach(() => {
  fake = createFakeBinding();
  fake.autoOpen();
  session = createSession(fake);
});

const Plain = defineWindow({ render: () => "hello" });
const numbers = (): readonly number[] =>
  fake.requests.filter(({ kind }) => kind === "openWindow").map(({ window }) => window);

async function settled(promise: Promise<unknown>): Promise<boolean> {
  const unset = Symbol();
  const turn = new Promise((resolve) => setImmediate(() => resolve(unset)));
  return (await Promise.race([promise, turn])) !== unset;
}

test("ends when its last window is gone, and then keeps nothing alive", async () => {
  const app = startApp({ id: "app" }, session);
  await app.open({ id: "one", window: Plain });
  await app.open({ id: "two", window: Plain });
  expect([...app.windows.keys()]).toEqual(["one", "two"]);
  const [first = 0, second = 0] = numbers();
  fake.windowClosed(first);
  expect(await settled(app.closed)).toBe(false);
  fake.windowClosed(second);
  expect(await settled(app.closed)).toBe(true);
  expect(fake.retained()).toBe(false);
  await expect(app.open({ id: "three", window: Plain })).rejects.toMatchObject({ code: "GUPPY_CLOSED" });
});

test("stays without windows when it is told to, until it is closed", async () => {
  const app = startApp({ id: "app", quitWhenLastWindowCloses: false }, session);
  await app.open({ id: "one", window: Plain });
  fake.windowClosed(numbers()[0] ?? 0);
  expect(await settled(app.closed)).toBe(false);
  expect(fake.retained()).toBe(true);
  await app.close();
  expect(await settled(app.closed)).toBe(true);
  expect(fake.retained()).toBe(false);
});

test.each([
  ["an id that is taken", { id: "one", window: Plain }],
  ["no id", { id: "", window: Plain }],
  ["what is no window", { id: "two", window: {} }],
  ["an unknown key", { id: "two", window: Plain, args: 1 }],
])("%s is refused", async (_what, window) => {
  const app = startApp({ id: "app" }, session);
  await app.open({ id: "one", window: Plain });
  await expect(app.open(window)).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
  expect(app.windows.size).toBe(1);
});

test("a mount that throws is a typed error, and its id stays free", async () => {
  const app = startApp({ id: "app" }, session);
  let broken = true;
  const Sometimes = defineWindow({
    mount: () => {
      if (broken) throw new Error("no data");
    },
    render: () => "hello",
  });
  await expect(app.open({ id: "one", window: Sometimes })).rejects.toMatchObject({ code: "GUPPY_COMPONENT_FAILED" });
  broken = false;
  await app.open({ id: "one", window: Sometimes });
});
