// The desktop's services by D-Bus, against stand-ins on a bus of its own: what they are asked, what guppy makes of their answers, and
// what it does when they are silent, talk nonsense or are gone.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bus } from "../../src/desktop/bus.ts";
import { capabilities } from "../../src/desktop/capabilities.ts";
import { askFilePortal, type FileQuestion } from "../../src/desktop/file-portal.ts";
import { showBadge } from "../../src/desktop/launcher.ts";
import { keepAwake } from "../../src/desktop/power.ts";
import { showTray, type Tray } from "../../src/desktop/tray.ts";
import { eventually } from "../window/eventually.ts";
import { type PrivateBus, type StandIn, startBus } from "./private-bus.ts";

let daemon: PrivateBus;
let desktop: StandIn;
let seen = 0;
const address = process.env.DBUS_SESSION_BUS_ADDRESS;

beforeAll(async () => {
  daemon = await startBus();
  process.env.DBUS_SESSION_BUS_ADDRESS = daemon.address;
  process.env.DBUS_SYSTEM_BUS_ADDRESS = "unix:path=/nonexistent";
  desktop = await daemon.stand("desktop");
});
afterAll(async () => {
  await daemon.close();
  process.env.DBUS_SESSION_BUS_ADDRESS = address;
  delete process.env.DBUS_SYSTEM_BUS_ADDRESS;
});
beforeEach(() => {
  seen = desktop.said.length;
});

/** The first thing it has said in this test that looks like this. */
function said<T = Record<string, unknown>>(key: string): Promise<T> {
  return eventually(`the stand-in to say ${key}; it said ${JSON.stringify(desktop.said.slice(seen))}`, () => {
    const found = desktop.said.slice(seen).find((line) => typeof line === "object" && line !== null && key in line);
    if (found !== undefined) seen = desktop.said.indexOf(found) + 1;
    return found as T | undefined;
  });
}

describe("the file dialog of the desktop", () => {
  const question: FileQuestion = {
    kind: "open",
    title: "Open",
    directory: undefined,
    filters: [],
    multiple: false,
    name: undefined,
  };
  const plan = (given: object): void => desktop.tell({ plan: { response: 0, uris: [], ...given } });

  test("is asked for files, and answers with paths", async () => {
    plan({ uris: ["file:///a%20b/c.png", "file:///d"] });
    const paths = await askFilePortal(
      { ...question, multiple: true, directory: "/home/ü", filters: [{ name: "Pictures", extensions: ["png", "*"] }] },
      undefined,
    );
    expect(paths).toEqual(["/a b/c.png", "/d"]);
    expect(await said("dialog")).toMatchObject({
      dialog: "open",
      title: "Open",
      options: {
        multiple: true,
        modal: true,
        current_folder: "/home/ü\0",
        filters: [
          [
            "Pictures",
            [
              [0, "*.[pP][nN][gG]"],
              [0, "*"],
            ],
          ],
        ],
      },
    });
  });

  test("is asked for a folder, and for a name to save under", async () => {
    plan({ uris: ["file:///folder"] });
    expect(await askFilePortal({ ...question, kind: "folder" }, undefined)).toEqual(["/folder"]);
    expect(await said("dialog")).toMatchObject({ dialog: "open", options: { directory: true } });
    expect(await askFilePortal({ ...question, kind: "save", name: "a.txt" }, undefined)).toEqual(["/folder"]);
    expect(await said("dialog")).toMatchObject({ dialog: "save", options: { current_name: "a.txt" } });
  });

  test("may be cancelled by the user, and ended by the desktop", async () => {
    plan({ response: 1 });
    expect(await askFilePortal(question, undefined)).toBeUndefined();
    plan({ response: 2 });
    await expect(askFilePortal(question, undefined)).rejects.toMatchObject({ code: "GUPPY_DESKTOP_FAILED" });
  });

  test.each([
    ["no files", { uris: [] }],
    ["two files where one was asked for", { uris: ["file:///a", "file:///b"] }],
    ["a file of another machine", { uris: ["file://host/a"] }],
    ["a page of the web", { uris: ["https://example.org"] }],
    ["a name with a zero", { uris: ["file:///a%00b"] }],
    ["a number for a list", { mode: "nonsense" }],
    ["a refusal", { mode: "refuse" }],
  ])("that answers with %s is an error", async (_, given) => {
    plan(given);
    await expect(askFilePortal(question, undefined)).rejects.toMatchObject({ code: "GUPPY_DESKTOP_FAILED" });
  });

  test("is taken away when its signal says so", async () => {
    plan({ mode: "waits" });
    const abort = new AbortController();
    const asking = askFilePortal(question, abort.signal);
    await said("dialog");
    await new Promise((resolve) => setTimeout(resolve, 50));
    abort.abort();
    await expect(asking).rejects.toMatchObject({ code: "GUPPY_ABORTED" });
    await said("closed");
    await expect(askFilePortal(question, AbortSignal.abort())).rejects.toMatchObject({ code: "GUPPY_ABORTED" });
  });

  test("that never answers is given up", async () => {
    plan({ mode: "silent" });
    await expect(askFilePortal(question, undefined, 200)).rejects.toMatchObject({ code: "GUPPY_TIMEOUT" });
  });
});

describe("a tray icon", () => {
  let tray: Tray | undefined;
  const heard: string[] = [];
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAF0lEQVR4nGP4z8DwHwgbmBgZgIDxPwMAMgIEgX1BJmsAAAAASUVORK5CYII=",
    "base64",
  );
  test("is there with its properties, and hears presses and the wheel", async () => {
    tray = await showTray("org.example.app", {
      icon: "mail-unread",
      title: "Mail",
      tooltip: "2 new",
      menu: [
        { label: "Open_it", onSelect: () => heard.push("open") },
        "separator",
        { label: "Mute", checked: true },
        { label: "More", items: [{ label: "Deep", enabled: false, onSelect: () => heard.push("never") }] },
      ],
      onActivate: () => heard.push("activate"),
      onSecondary: () => heard.push("secondary"),
      onScroll: (delta, axis) => heard.push(`${axis} ${delta}`),
      onShown: (shown) => heard.push(`shown ${shown}`),
    });
    expect(await said("tray")).toMatchObject({
      tray: {
        Id: "org.example.app",
        Title: "Mail",
        Status: "Active",
        IconName: "mail-unread",
        ToolTip: ["", [], "2 new", ""],
        Menu: "/MenuBar",
        ItemIsMenu: false,
      },
    });
    for (const activate of ["Activate", "SecondaryActivate"]) desktop.tell({ activate });
    desktop.tell({ scroll: -3 });
    await eventually("the presses", () => (heard.length === 3 ? true : undefined));
    expect(heard.splice(0)).toEqual(["activate", "secondary", "vertical -3"]);
  });

  test("has a menu that the desktop draws", async () => {
    desktop.tell({ layout: true });
    const { answer } = await said<{ answer: [number, [number, unknown, unknown[]]] }>("answer");
    const items = answer[1][2] as [number, Record<string, unknown>, unknown[]][];
    expect(items.map(([, properties]) => properties)).toEqual([
      { label: "Open__it", enabled: true },
      { type: "separator" },
      { label: "Mute", enabled: true, "toggle-type": "checkmark", "toggle-state": 1 },
      { label: "More", enabled: true, "children-display": "submenu" },
    ]);
    const [open, , , more] = items;
    const [deep] = (more?.[2] ?? []) as [number][];
    for (const event of [open?.[0], deep?.[0], 0, 9999, -1]) desktop.tell({ event });
    await eventually("the choice", () => (heard.length > 0 ? true : undefined));
    expect(heard.splice(0)).toEqual(["open"]);
  });

  test("changes, and says only what is new", async () => {
    tray?.update({ title: "Mail 3", icon: png, menu: [{ label: "Other" }], status: "attention" });
    const names = [];
    for (let count = 0; count < 5; count++) names.push((await said<{ signal: string }>("signal")).signal);
    expect(names.sort()).toEqual(["LayoutUpdated", "NewIcon", "NewStatus", "NewTitle", "NewToolTip"]);
    desktop.tell({
      call: "/StatusNotifierItem",
      interface: "org.freedesktop.DBus.Properties",
      member: "Get",
      signature: "ss",
      args: ["org.kde.StatusNotifierItem", "IconPixmap"],
    });
    const pixels = [255, 255, 0, 0, 128, 0, 255, 0, 255, 0, 0, 0, 128, 0, 0, 255];
    expect(await said("answer")).toEqual({ to: "Get", answer: [[[2, 2, pixels]]] });
  });

  test.each([
    ["/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", "s", ["x"], "InvalidArgs"],
    ["/StatusNotifierItem", "org.kde.StatusNotifierItem", "toString", "", [], "UnknownMethod"],
    ["/StatusNotifierItem", "a.constructor", "hasOwnProperty", "", [], "UnknownMethod"],
    ["/nothing", "a.b", "C", "", [], "UnknownObject"],
    [
      "/StatusNotifierItem",
      "org.freedesktop.DBus.Properties",
      "Get",
      "ss",
      ["org.kde.StatusNotifierItem", "__proto__"],
      "UnknownProperty",
    ],
  ])("answers %s %s.%s with an error", async (call, name, member, signature, args, error) => {
    desktop.tell({ call, interface: name, member, signature, args });
    expect(await said("error")).toMatchObject({ error: `org.freedesktop.DBus.Error.${error}` });
  });

  test("comes back when the desktop's tray has begun anew", async () => {
    desktop.tell({ restart: true });
    await said("tray");
    await eventually("the news", () => (heard.includes("shown true") ? true : undefined));
    expect(heard.splice(0)).toEqual(["shown false", "shown true"]);
    tray?.close();
  });

  test.each([
    ["no icon", { icon: "", title: "a" }],
    ["bytes that are no PNG", { icon: Buffer.from("no"), title: "a" }],
    ["a title of the wrong type", { icon: "a", title: 1 }],
    ["a menu with a number", { icon: "a", title: "a", menu: [1] }],
  ])("with %s is refused", async (_, options) => {
    await expect(showTray("app", options as never)).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
  });
});

test("a badge counts and shows how far something is", async () => {
  await showBadge("org.example.app", { count: 3, progress: 0.5 });
  expect(await said("badge")).toEqual({
    badge: "application://org.example.app.desktop",
    said: { count: 3, "count-visible": true, progress: 0.5, "progress-visible": true },
  });
  await showBadge("org.example.app", { count: 0, urgent: true });
  expect(await said("badge")).toMatchObject({ said: { count: 0, "count-visible": false, urgent: true } });
  await expect(showBadge("a", { count: -1 })).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
  await expect(showBadge("a", { progress: 2 })).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
});

test("the machine stays awake until it may sleep again", async () => {
  const awake = await keepAwake({ reason: "Burning a disc", what: "screen" });
  expect(await said("inhibit")).toEqual({ inhibit: 12, reason: "Burning a disc" });
  await awake.release();
  await said("closed");
  await awake.release();
});

test("a signal of somebody else is not taken for the desktop's", async () => {
  const session = await bus();
  const heard: unknown[] = [];
  const [interfaceName, member] = ["org.freedesktop.Notifications", "ActionInvoked"];
  const match = { sender: "org.freedesktop.Notifications", interface: interfaceName, member, signature: "s" };
  const stop = await session.listen(match, (body) => heard.push(body));
  const alone = await session.listen({ ...match, sender: session.name }, (body) => heard.push(body));
  desktop.tell({ spoof: session.name, interface: interfaceName, member });
  session.emit("/own", interfaceName, member, "s", ["own"]);
  await eventually("our own signal", () => heard[0]);
  expect(heard).toEqual([["own"]]);
  stop();
  alone();
});

test("what the desktop has is told, with a reason for what it has not", async () => {
  const found = await capabilities();
  const works = Object.entries(found).filter(([, { works }]) => works);
  expect(works.map(([name]) => name).sort()).toEqual(["badge", "fileDialogs", "keepAwake", "openExternal", "tray"]);
  expect(found.notifications.reason).toMatch(/dunst/);
  expect(found.sleepEvents.reason).toMatch(/nonexistent/);
});

describe("without", () => {
  test("a bus each is an error that says so, and never a wait", async () => {
    process.env.DBUS_SESSION_BUS_ADDRESS = "unix:path=/nonexistent";
    try {
      await expect(showBadge("app", { count: 1 })).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
      await expect(showTray("app", { icon: "a", title: "a" })).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
      const found = await capabilities();
      expect(
        Object.entries(found)
          .filter(([, { works }]) => works)
          .map(([name]) => name),
      ).toEqual(["openExternal"]);
    } finally {
      process.env.DBUS_SESSION_BUS_ADDRESS = daemon.address;
    }
  });

  test("a bus any more, who waits is told, and a new bus is found", async () => {
    const dying = await startBus();
    process.env.DBUS_SESSION_BUS_ADDRESS = dying.address;
    try {
      const session = await bus();
      const waiting = session.call({
        destination: session.name,
        path: "/",
        interface: "a.b",
        member: "C",
        returns: "",
      });
      await waiting.catch(() => undefined);
      const stand = await dying.stand("desktop");
      stand.tell({ plan: { mode: "waits" } });
      const asking = askFilePortal(
        { kind: "open", title: "a", directory: undefined, filters: [], multiple: false, name: undefined },
        undefined,
      );
      await eventually("the dialog", () => stand.said[0]);
      const failed = expect(asking).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
      await dying.kill();
      await failed;
      expect(session.isOpen()).toBe(false);
      await expect(bus()).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
      process.env.DBUS_SESSION_BUS_ADDRESS = daemon.address;
      expect((await bus()).isOpen()).toBe(true);
    } finally {
      process.env.DBUS_SESSION_BUS_ADDRESS = daemon.address;
      await dying.close();
    }
  });
});
