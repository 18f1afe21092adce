// Notifications, against a stand-in that can be told to press and to close, and against dunst, a server that people use.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bus, isOwned } from "../../src/desktop/bus.ts";
import { type NotificationOptions, showNotification } from "../../src/desktop/notifications.ts";
import { type Display, startDisplay } from "../window/display.ts";
import { eventually } from "../window/eventually.ts";
import { type PrivateBus, startBus } from "./private-bus.ts";

const before = process.env.DBUS_SESSION_BUS_ADDRESS;
const name = "org.freedesktop.Notifications";
let daemon: PrivateBus;

beforeAll(async () => {
  daemon = await startBus();
  process.env.DBUS_SESSION_BUS_ADDRESS = daemon.address;
});
afterAll(async () => {
  await daemon.close();
  process.env.DBUS_SESSION_BUS_ADDRESS = before;
});

test("without a server for them there is none, and it says what to install", async () => {
  await expect(showNotification("app", { title: "a" })).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
});

test.each<[string, object]>([
  ["no title", { title: "" }],
  ["a title that is no string", { title: 1 }],
  ["a zero in its body", { title: "a", body: "a\0" }],
  ["an urgency that is none", { title: "a", urgency: "high" }],
  ["a duration below 0", { title: "a", duration: -1 }],
  [
    "two actions with one id",
    {
      title: "a",
      actions: [
        { id: "a", label: "A" },
        { id: "a", label: "B" },
      ],
    },
  ],
  ["the action that stands for the whole", { title: "a", actions: [{ id: "default", label: "A" }] }],
])("one with %s is refused", async (_, options) => {
  await expect(showNotification("app", options as NotificationOptions)).rejects.toMatchObject({
    code: "GUPPY_INVALID_VALUE",
  });
});

test("one of megabytes is refused", async () => {
  const long = showNotification("app", { title: "a", body: "x".repeat(1_000_000) });
  await expect(long).rejects.toMatchObject({ code: "GUPPY_LIMIT_EXCEEDED" });
});

describe("with a stand-in", () => {
  test("presses, buttons and the reason of the end are heard, of this one alone", async () => {
    const desktop = await daemon.stand("desktop", "notifications");
    const heard: string[] = [];
    const note = await showNotification("org.example.app", {
      title: "Mail",
      body: "<b>",
      icon: "mail",
      urgency: "critical",
      duration: Number.POSITIVE_INFINITY,
      category: "email.arrived",
      actions: [{ id: "read", label: "Read" }],
      onAction: (id) => heard.push(`action ${id}`),
      onClick: () => heard.push("click"),
      onClosed: (reason) => heard.push(reason),
    });
    expect(await eventually("the call", () => desktop.said[0])).toEqual({
      notify: [
        "org.example.app",
        0,
        "mail",
        "Mail",
        "<b>",
        ["default", "Open", "read", "Read"],
        { urgency: 2, "desktop-entry": "org.example.app", category: "email.arrived" },
        0,
      ],
    });
    for (const invoke of ["read", "default", "unknown"]) desktop.tell({ invoke, number: 7 });
    desktop.tell({ invoke: "read", number: 8 });
    desktop.tell({ close: 2, number: 8 });
    await eventually("both presses", () => (heard.length === 2 ? true : undefined));
    await note.replace({ title: "Mail 2", onClosed: (reason) => heard.push(`second ${reason}`) });
    desktop.tell({ close: 2, number: 7 });
    expect(await note.closed).toBe("dismissed");
    expect(heard).toEqual(["action read", "click", "second dismissed"]);
    await note.close();
    await expect(note.replace({ title: "a" })).rejects.toMatchObject({ code: "GUPPY_CLOSED" });

    const last = await showNotification("app", { title: "a" });
    await desktop.close();
    expect(await last.closed).toBe("lost");
  });
});

describe("with dunst", () => {
  let display: Display;
  let dunst: ChildProcess;

  beforeAll(async () => {
    display = await startDisplay();
    dunst = spawn("dunst", ["-conf", "/dev/null"], {
      env: { ...process.env, DISPLAY: display.name, DBUS_SESSION_BUS_ADDRESS: daemon.address },
      stdio: "ignore",
    });
    await eventually("dunst", async () => ((await isOwned(name)) ? true : undefined));
  });
  afterAll(async () => {
    const ended = once(dunst, "exit");
    dunst.kill("SIGKILL");
    await ended;
    await display.close();
  });

  /** What only dunst has: hands for its tests. */
  const hands = async (member: string, signature = "", body: readonly number[] = []): Promise<void> => {
    const session = await bus();
    const path = "/org/freedesktop/Notifications";
    await session.call({
      destination: name,
      path,
      interface: "org.dunstproject.cmd0",
      member,
      signature,
      body,
      returns: "",
    });
  };

  test("one is shown, replaced, pressed, and closed by the program", async () => {
    const heard: string[] = [];
    const note = await showNotification("app", {
      title: "One",
      body: "a <b>bold</b> & plain text",
      urgency: "low",
      duration: Number.POSITIVE_INFINITY,
      onClick: () => heard.push("click"),
    });
    expect(note.missing).toEqual([]);
    await note.replace({ title: "Two", duration: Number.POSITIVE_INFINITY, onClick: () => heard.push("click 2") });
    await hands("NotificationAction", "u", [0]);
    await eventually("the press", () => heard[0]);
    expect(heard).toEqual(["click 2"]);
    const next = await showNotification("app", { title: "Three", duration: Number.POSITIVE_INFINITY });
    await next.close();
    expect(await next.closed).toBe("closed");
  });

  test("one goes by itself after its time, and one is dismissed", async () => {
    const brief = await showNotification("app", { title: "Brief", duration: 200 });
    expect(await brief.closed).toBe("expired");
    const long = await showNotification("app", { title: "Long", duration: Number.POSITIVE_INFINITY });
    await eventually("dunst to show it", async () => {
      await hands("NotificationCloseLast");
      return (await Promise.race([long.closed, new Promise((resolve) => setTimeout(resolve, 50))])) as
        | string
        | undefined;
    });
    expect(await long.closed).toBe("dismissed");
  });
});
