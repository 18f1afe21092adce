// Shortcuts that hold everywhere: on a real X server, pressed by `xdotool`, and by the portal's stand-in.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseShortcut, triggerOf } from "../../src/desktop/shortcut-keys.ts";
import { type GlobalShortcut, takeShortcuts } from "../../src/desktop/shortcuts.ts";
import { type Display, setLayout, startDisplay, xdotool } from "../window/display.ts";
import { eventually } from "../window/eventually.ts";
import { type PrivateBus, type StandIn, startBus } from "./private-bus.ts";

const heard: string[] = [];
const shortcut = (id: string, keys: string): GlobalShortcut => ({
  id,
  keys,
  description: `Does ${id}`,
  onPress: () => heard.push(id),
  onRelease: () => heard.push(`${id} up`),
});

describe("on X11", () => {
  let display: Display;
  beforeAll(async () => {
    display = await startDisplay();
  });
  afterAll(() => display.close());

  const take = (...shortcuts: readonly GlobalShortcut[]) =>
    takeShortcuts(shortcuts, { DISPLAY: display.name, HOME: "/nonexistent" });
  const press = (keys: string) => xdotool(display, "key", keys);

  test("keys are heard with NumLock too, and others are left alone", async () => {
    const taken = await take(shortcut("a", "ctrl-alt-k"), shortcut("b", "super-f5"));
    expect(taken.refused).toEqual([]);
    for (const keys of ["ctrl+alt+k", "ctrl+k", "alt+k", "super+F5", "Num_Lock", "ctrl+alt+k"]) await press(keys);
    await eventually("the presses", () => (heard.length >= 6 ? true : undefined));
    expect(heard.splice(0).filter((line) => !line.endsWith("up"))).toEqual(["a", "b", "a"]);
    await press("Num_Lock");
    taken.close();
    await taken.closed;
    await press("ctrl+alt+k");
    await sleep(100);
    expect(heard.splice(0).filter((line) => !line.endsWith("up"))).toEqual([]);
  });

  test("a key that is held is one press", async () => {
    const taken = await take(shortcut("a", "ctrl-j"));
    await xdotool(display, "keydown", "ctrl", "keydown", "j");
    await sleep(800);
    await xdotool(display, "keyup", "j", "keyup", "ctrl");
    await eventually("its end", () => (heard.includes("a up") ? true : undefined));
    expect(heard.splice(0)).toEqual(["a", "a up"]);
    taken.close();
  });

  test("keys that another program has are told, and so are keys that no key types", async () => {
    const first = await take(shortcut("a", "ctrl-alt-l"));
    const second = await take(shortcut("b", "ctrl-alt-l"), shortcut("c", "ctrl-alt-m"), shortcut("d", "ctrl-f24"));
    expect(second.refused).toContain("b");
    expect(second.refused).not.toContain("c");
    first.close();
    second.close();
  });

  test("another layout moves them along", async () => {
    const taken = await take(shortcut("z", "ctrl-alt-z"));
    await setLayout(display, "de");
    await sleep(200);
    await press("ctrl+alt+z");
    await eventually("the press", () => (heard.includes("z") ? true : undefined));
    await eventually("its end", () => (heard.includes("z up") ? true : undefined));
    heard.splice(0);
    taken.close();
    await setLayout(display, "us");
  });

  test.each(["", ":x", "host:0", ":31999"])("the display %j is an error", async (DISPLAY) => {
    const taking = takeShortcuts([shortcut("a", "ctrl-k")], { DISPLAY: DISPLAY || ":", HOME: "/nonexistent" });
    await expect(taking).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
  });
});

describe("by the portal", () => {
  let bus: PrivateBus;
  let desktop: StandIn;
  const before = process.env.DBUS_SESSION_BUS_ADDRESS;
  beforeAll(async () => {
    bus = await startBus();
    process.env.DBUS_SESSION_BUS_ADDRESS = bus.address;
    desktop = await bus.stand("desktop", "portal");
  });
  afterAll(async () => {
    await bus.close();
    process.env.DBUS_SESSION_BUS_ADDRESS = before;
  });

  test("the user decides, presses are heard of this session alone", async () => {
    const taken = await takeShortcuts([shortcut("a", "ctrl-alt-k"), shortcut("b", "super-f5")], {});
    expect(taken.refused).toEqual(["b"]);
    const { bound, session } = (await eventually("the question", () => desktop.said[0])) as {
      bound: unknown;
      session: string;
    };
    expect(bound).toEqual([
      ["a", { description: "Does a", preferred_trigger: "CTRL+ALT+k" }],
      ["b", { description: "Does b", preferred_trigger: "LOGO+F5" }],
    ]);
    desktop.tell({ shortcut: "a", session: "/other" });
    desktop.tell({ shortcut: "unknown", session });
    desktop.tell({ shortcut: "a", session });
    await eventually("the press", () => heard[0]);
    expect(heard.splice(0)).toEqual(["a"]);
    taken.close();
  });

  test("a session of somebody else's, and a refusal, are told", async () => {
    desktop.tell({ plan: { response: 0, uris: [], session: "/other" } });
    await expect(takeShortcuts([shortcut("a", "ctrl-k")], {})).rejects.toMatchObject({ code: "GUPPY_DESKTOP_FAILED" });
    desktop.tell({ plan: { response: 1, uris: [] } });
    expect((await takeShortcuts([shortcut("a", "ctrl-k")], {})).refused).toEqual(["a"]);
  });
});

test.each(["k", "shift-k", "space", "ctrl-", "ctrl", "ctrl-ctrl-k", "hyper-k", "ctrl-ä", "f25", "", "ctrl-alt-kk"])(
  "%j are no keys for all programs",
  (keys) => {
    expect(() => parseShortcut(keys)).toThrow(/shortcut/);
  },
);

test("keys as the portal has them", () => {
  expect(
    ["ctrl-alt-K", "mod-space", "playpause", "shift-super-pagedown"].map((keys) => triggerOf(parseShortcut(keys))),
  ).toEqual(["CTRL+ALT+k", "CTRL+space", "XF86AudioPlay", "SHIFT+LOGO+Next"]);
});

test.each<[string, unknown]>([
  ["none", []],
  ["two of one id", [shortcut("a", "ctrl-k"), shortcut("a", "ctrl-l")]],
  ["one without a description", [{ ...shortcut("a", "ctrl-k"), description: "" }]],
])("%s are refused", async (_, shortcuts) => {
  await expect(takeShortcuts(shortcuts as never, {})).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
});
