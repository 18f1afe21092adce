// The state of a window against a native side in memory: what can be awaited, and what is refused where it is written.
import { beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app.ts";
import { defineWindow, mountDefinition, type WindowSpec } from "../../src/app/define-window.ts";
import type { WindowHandle } from "../../src/app/types.ts";
import { ui } from "../../src/elements/ui.ts";
import type { GuppyError } from "../../src/errors.ts";
import { createSession, type Session } from "../../src/runtime/session.ts";
import { createFakeBinding, type FakeBinding } from "../support/fake-binding.ts";

interface Count {
  count: number;
}

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

async function settled(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await turn();
  return done;
}

function mount(spec: Partial<WindowSpec<undefined, Count>>) {
  const Counter = defineWindow<Count>({
    mount: () => ({ count: 0 }),
    render: (window) => ui.text(null, window.state.count),
    ...spec,
  });
  const host = { session, headless: true, onError: (error: GuppyError) => errors.push(error) };
  const { handle, live } = mountDefinition(Counter, undefined, host, "main");
  return { window: handle as WindowHandle<Count>, live };
}

async function open(spec: Partial<WindowSpec<undefined, Count>> = {}) {
  const mounted = mount(spec);
  await mounted.live.open({});
  return { ...mounted, reply: () => fake.reply(fake.requests.at(-1) as (typeof fake.requests)[number]) };
}

const more = ({ count }: Count): Count => ({ count: count + 1 });

describe("update", () => {
  test("resolves when its render is on screen; all of one turn are one promise", async () => {
    const { window, reply } = await open();
    const first = window.update(more);
    expect(window.update(more)).toBe(first);
    expect(await settled(first)).toBe(false);
    const second = window.update(more);
    reply();
    expect(await settled(first)).toBe(true);
    expect(await settled(second)).toBe(false);
    reply();
    expect(await settled(second)).toBe(true);
  });

  test("resolves where nothing has to be sent, and when the window is gone", async () => {
    const { window, live } = await open({ render: () => "the same" });
    expect(await settled(window.update(more))).toBe(true);
    fake.windowClosed(live.link.number);
    expect(await settled(window.update(more))).toBe(true);
  });

  test("whose render fails is reported and does not reject", async () => {
    const { window } = await open({
      render: ({ state }) => {
        if (state.count > 0) throw new Error("no view");
        return "fine";
      },
    });
    expect(await settled(window.update(more))).toBe(true);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining("no view")]);
  });

  test.each([
    ["an object", { n: 1 }],
    ["a number", 1],
    ["null", null],
    ["undefined", undefined],
  ])("with %s says what it takes", async (what, next) => {
    const { window } = await open();
    expect(() => window.update(next as never)).toThrow(`\`update\` was called with ${what}`);
    expect(window.state).toEqual({ count: 0 });
  });

  test("within render is refused and named, and asks for no render after render", async () => {
    const { window } = await open({
      render: (own) =>
        ui.div(null, own.state.count === 0 ? "" : ui.button({ onClick: own.update(more) as never }, "more")),
    });
    window.update(more);
    await turn();
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/`update` was called while .* renders/),
    ]);
    expect(window.state).toEqual({ count: 1 });
    expect(fake.kinds()).toEqual(["openWindow"]);
  });

  test("that gives a promise is refused", async () => {
    const { window } = await open();
    expect(() => window.update((async () => ({ count: 1 })) as never)).toThrow(/`update` returned a promise/);
  });
});

describe("a state", () => {
  test("from an async mount is refused", () => {
    expect(() => mount({ mount: (async () => ({ count: 1 })) as never })).toThrow(/`mount` returned a promise/);
  });

  test("can't be changed in place", async () => {
    const { window } = await open();
    expect(() => {
      window.state.count++;
    }).toThrow(TypeError);
    window.update(more);
    expect(() => {
      window.state.count = 5;
    }).toThrow(TypeError);
    expect(window.state).toEqual({ count: 1 });
  });

  test("that is no plain object stays as it is", async () => {
    const state = new Map([["a", 1]]);
    const { window } = await open({ mount: () => state as never });
    expect(Object.isFrozen(window.state)).toBe(false);
  });
});

test("an async render says what to do", async () => {
  const { live } = mount({ render: (async () => "late") as never });
  await expect(live.open({})).rejects.toThrow(/a promise.*load the data outside/);
});

test("an app of no windows that ends with its last one is refused", async () => {
  await expect(createApp({ id: "app", windows: [] })).rejects.toThrow(/at least one window/);
});
