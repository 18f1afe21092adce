// What `node:diagnostics_channel` hears of requests, calls into the native file, events, renders and lost windows.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { expect, onTestFinished, test } from "vitest";
import { startApp } from "../../src/app/create-app.ts";
import { defineWindow } from "../../src/app/define-window.ts";
import { ui } from "../../src/index.ts";
import { createSession } from "../../src/runtime/session.ts";
import { createFakeBinding } from "../support/fake-binding.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function listen(name: string): object[] {
  const heard: object[] = [];
  const listener = (message: unknown): void => void heard.push(message as object);
  subscribe(name, listener);
  onTestFinished(() => void unsubscribe(name, listener));
  return heard;
}

async function open() {
  const fake = createFakeBinding();
  fake.autoOpen();
  const session = createSession(fake);
  const onClick = ({ count }: { count: number }): void => {
    if (count > 1) throw new Error("no");
  };
  const Plain = defineWindow({
    mount: () => ({ text: "a" }),
    render: ({ state }) => {
      if (state.text === "bad") throw new Error("bad");
      return ui.button({ onClick }, state.text);
    },
  });
  const { app } = startApp({ id: "app", onError: () => undefined }, session);
  const handle = await app.open({ id: "main", window: Plain });
  const window = fake.requests[0]?.window ?? 0;
  return { fake, session, window, update: handle.update as (next: () => object) => Promise<void> };
}

const duration = expect.any(Number);

test("requests, with what became of them", async () => {
  const heard = listen("guppy:request");
  const { fake, session, window } = await open();
  const waits = [
    session.request("ping", 0, {}),
    session.request("ping", 0, {}, { signal: AbortSignal.timeout(1) }),
    session.request("readTree", window, {}, { timeout: 1 }),
  ];
  const [, ping] = fake.requests;
  if (ping !== undefined) fake.reply(ping);
  await Promise.allSettled(waits);
  expect(heard).toHaveLength(4);
  expect(heard).toEqual(
    expect.arrayContaining([
      { name: "openWindow", window, duration, status: "ok" },
      { name: "ping", window: 0, duration, status: "ok" },
      { name: "ping", window: 0, duration, status: "aborted" },
      { name: "readTree", window, duration, status: "GUPPY_TIMEOUT" },
    ]),
  );
});

test("calls into the native file, with their bytes", async () => {
  const heard = listen("guppy:native");
  const { fake, session } = await open();
  fake.refuseNext("GUPPY_QUEUE_FULL");
  await expect(session.request("ping", 0, {})).rejects.toMatchObject({ code: "GUPPY_QUEUE_FULL" });
  expect(heard[0]).toEqual({ name: "request", bytes: expect.any(Number), duration, status: "ok" });
  expect(heard).toContainEqual({ name: "drain", bytes: expect.any(Number), duration, status: "ok" });
  expect(heard.at(-1)).toMatchObject({ name: "request", status: "GUPPY_QUEUE_FULL" });
});

test("events, with what became of them", async () => {
  const heard = listen("guppy:event");
  const { fake, window } = await open();
  fake.click({ window, node: 0 }, "button");
  fake.click({ window, node: 1 }, "button");
  fake.click({ window, node: 99 }, "button");
  fake.click({ window, node: 1, revision: 0 }, "button");
  const statuses = heard.map((message) => (message as { status: string }).status);
  expect(statuses.filter((status) => status === "ok" || status === "unheard").length).toBeGreaterThan(0);
  expect(statuses.slice(-2)).toEqual(["gone", "gone"]);
  expect(heard[0]).toMatchObject({ window, kind: "button", type: "click", duration });
});

test("renders, with how much they change", async () => {
  const heard = listen("guppy:render");
  const { fake, window, update } = await open();
  void update(() => ({ text: "b" }));
  await turn();
  fake.reply(fake.requests.at(-1) ?? fail());
  await update(() => ({ text: "b" }));
  await update(() => ({ text: "bad" }));
  expect(heard).toMatchObject([
    { window, duration, status: "ok" },
    { window, changes: 0, status: "ok" },
    { window, changes: 0, status: "GUPPY_COMPONENT_FAILED" },
  ]);
  expect((heard[0] as { changes: number }).changes).toBeGreaterThan(0);
});

test("windows that are lost and come back", async () => {
  const heard = listen("guppy:runtime");
  const { fake, session, window } = await open();
  const restarting = session.restart();
  fake.failure("GUPPY_RESTARTED", window, "restarted");
  await restarting;
  expect(heard).toMatchObject([
    { window, what: "lost", error: { code: "GUPPY_RESTARTED" } },
    { window, what: "reopened" },
  ]);
});

function fail(): never {
  throw new Error("nothing was requested");
}
