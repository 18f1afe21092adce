// An app's windows against a native side in memory: when it ends, and what it refuses.
import { beforeEach, expect, test } from "vitest";
import { type AppWindow, startApp as start } from "../../src/app/create-app.ts";
import { defineWindow } from "../../src/app/define-window.ts";
import { createSession, type Session } from "../../src/runtime/session.ts";
import { createFakeBinding, type FakeBinding } from "../support/fake-binding.ts";

const startApp = (...args: Parameters<typeof start>) => start(...args).app;

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
  const app = startApp({ id: "app", exitOnLastWindowClosed: false }, session);
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

const declared = (id: string, more: object = {}): AppWindow<unknown> =>
  ({ id, window: Plain, ...more }) as unknown as AppWindow<unknown>;
const openAll = async (app: ReturnType<typeof startApp>, ids: readonly string[]): Promise<void> => {
  for (const id of ids) await app.open(id);
};
const numberOf = (index: number): number => numbers()[index] ?? 0;
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test("windows of the table open by their id, and only once", async () => {
  const app = startApp({ id: "app", windows: [declared("main"), declared("help", { role: "tool" })] }, session);
  await openAll(app, ["main", "help"]);
  expect(app.withRole("tool").map(({ id }) => id)).toEqual(["help"]);
  await expect(app.open("main")).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
  await expect(app.open("hlep")).rejects.toMatchObject({
    code: "GUPPY_NOT_FOUND",
    message: expect.stringContaining("Did you mean `help`?"),
  });
  await expect(app.closeWindow("mian")).rejects.toMatchObject({ code: "GUPPY_NOT_FOUND" });
});

test("what belongs to a window closes with it, and transient windows do not keep the app", async () => {
  fake.autoClose();
  const windows = [
    declared("main"),
    declared("tools", { parent: "main", closeWithParent: true }),
    declared("palette", { transient: true }),
    declared("other"),
  ];
  const app = startApp({ id: "app", windows }, session);
  await openAll(app, ["main", "tools", "palette", "other"]);
  await app.closeWindow("main");
  await turns();
  expect([...app.windows.keys()]).toEqual(["palette", "other"]);
  const closed = fake.requests.filter(({ kind }) => kind === "closeWindow").map(({ window }) => window);
  expect(closed).toEqual([numberOf(1), numberOf(0)]);
  fake.windowClosed(numberOf(3));
  await turns();
  expect(await settled(app.closed)).toBe(true);
  expect(app.windows.size).toBe(0);
});

test("a window comes back where it says so, until it closes too often", async () => {
  const errors: unknown[] = [];
  const windows = [declared("main", { restart: "always" })];
  const app = startApp({ id: "app", windows, onError: (error) => errors.push(error) }, session);
  await app.open("main");
  for (let round = 0; round < 3; round++) {
    fake.windowClosed(numberOf(round));
    await turns();
    expect(app.windows.has("main")).toBe(true);
  }
  fake.windowClosed(numberOf(3));
  await turns();
  expect(errors).toMatchObject([{ code: "GUPPY_CLOSED" }]);
  expect(await settled(app.closed)).toBe(true);
});

test("what the program closes stays closed", async () => {
  fake.autoClose();
  const app = startApp({ id: "app", windows: [declared("main")], restart: "always" }, session);
  const main = await app.open("main");
  await main.close();
  await turns();
  expect(await settled(app.closed)).toBe(true);
});

test.each([
  ["two of an id", [declared("a"), declared("a")], "two windows with the id `a`"],
  ["no parent", [declared("a", { closeWithParent: true })], "has no `parent`"],
  ["an unknown parent", [declared("a", { parent: "b" })], "belongs to `b`"],
  ["a wrong restart", [declared("a", { restart: "sometimes" })], "`restart` of `a`"],
  ["a wrong flag", [declared("a", { transient: "yes" })], "`transient` of `a`"],
])("a table with %s is refused", (_what, windows, message) => {
  expect(() => startApp({ id: "app", windows: windows as never }, session)).toThrow(
    expect.objectContaining({ code: "GUPPY_INVALID_OPTIONS", message: expect.stringContaining(message) }),
  );
});
