// Windows against a native side in memory: opening, latest-wins rendering, events to handlers, errors, closing.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { defineWindow, mountDefinition, type WindowSpec } from "../../src/app/define-window.ts";
import type { Host } from "../../src/app/live-window.ts";
import { createRawWindow } from "../../src/app/open-window.ts";
import { ui } from "../../src/elements/ui.ts";
import type { GuppyError } from "../../src/errors.ts";
import type { NodeEvent } from "../../src/generated/events.ts";
import { createSession, type Session } from "../../src/runtime/session.ts";
import { createFakeBinding, type FakeBinding, openedBytes, type RecordedRequest } from "../support/fake-binding.ts";

let fake: FakeBinding;
let session: Session;
let errors: GuppyError[];
let host: Host;

beforeEach(() => {
  fake = createFakeBinding();
  session = createSession(fake);
  errors = [];
  host = { session, headless: true, onError: (error) => errors.push(error) };
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const last = (): RecordedRequest => {
  const request = fake.requests.at(-1);
  if (request === undefined) throw new Error("nothing was requested");
  return request;
};
const renders = (): readonly RecordedRequest[] => fake.requests.filter((request) => request.kind === "render");
/** Byte 6 of a patch holds its flags; the payload of `render` is the patch. */
const resets = (request: RecordedRequest): boolean => (request.payload.readUInt16LE(6) & 1) === 1;

async function openCounter(spec: Partial<WindowSpec<undefined, { readonly count: number }>> = {}) {
  const Counter = defineWindow<{ readonly count: number }>({
    mount: () => ({ count: 0 }),
    render: (window) =>
      ui.div(
        { id: "root", onClick: () => window.update(({ count }) => ({ count: count + 1 })) },
        ui.text(null, window.state.count),
      ),
    ...spec,
  });
  const { handle, live } = mountDefinition(Counter, undefined, host, "main");
  fake.autoOpen();
  await live.open({});
  const window = handle as unknown as {
    update(next: (state: { count: number }) => { count: number }): void;
    state: { count: number };
  };
  return { handle, live, window, number: live.link.number, root: live.link.shadow.findById("root")?.nodeId ?? -1 };
}

describe("opening", () => {
  test("sends the first tree with the options and takes over the size", async () => {
    const { live } = await openCounter({ options: { title: "Counter" } });
    expect(fake.kinds()).toEqual(["openWindow"]);
    expect(live.size()).toEqual({ width: 800, height: 600, scale: 1 });
  });

  test("a first render that throws rejects and sends nothing", async () => {
    const broken = defineWindow({
      render: () => {
        throw new Error("no tree");
      },
    });
    const { live } = mountDefinition(broken, undefined, host, "main");
    await expect(live.open({})).rejects.toMatchObject({ code: "GUPPY_COMPONENT_FAILED" });
    expect(fake.requests).toHaveLength(0);
    expect(fake.retained()).toBe(false);
  });

  test("a refusal rejects with its code and leaves nothing alive", async () => {
    const { live } = createRawWindow(ui.text(null, "hello"), {}, host);
    const opening = live.open({});
    fake.replyError(last(), "GUPPY_NO_DISPLAY");
    await expect(opening).rejects.toMatchObject({ code: "GUPPY_NO_DISPLAY" });
    expect(fake.retained()).toBe(false);
  });

  test("a window that opens after its caller gave up is closed", async () => {
    const { live } = createRawWindow(ui.text(null, "hello"), {}, host);
    const controller = new AbortController();
    const opening = live.open({ signal: controller.signal });
    fake.begin(last());
    controller.abort("enough");
    await expect(opening).rejects.toBe("enough");
    fake.reply(last(), openedBytes());
    expect(fake.kinds()).toEqual(["openWindow", "closeWindow"]);
  });
});

describe("rendering", () => {
  test("updates of one turn are one patch", async () => {
    const { window } = await openCounter();
    for (let index = 0; index < 5; index += 1) window.update(({ count }) => ({ count: count + 1 }));
    expect(window.state).toEqual({ count: 5 });
    await turn();
    expect(renders()).toHaveLength(1);
  });

  test("one patch is in flight; what comes meanwhile is the next one", async () => {
    const { window } = await openCounter();
    for (let index = 0; index < 3; index += 1) {
      window.update(({ count }) => ({ count: count + 1 }));
      await turn();
    }
    expect(renders()).toHaveLength(1);
    fake.reply(last());
    await turn();
    expect(renders()).toHaveLength(2);
    fake.reply(last());
    await turn();
    expect(renders()).toHaveLength(2);
  });

  test("a tree that did not change sends nothing", async () => {
    const { window } = await openCounter();
    window.update((state) => state);
    await turn();
    expect(renders()).toHaveLength(0);
  });

  test("a raw render resolves when it, or one that overtook it, is there", async () => {
    const { raw, live } = createRawWindow(ui.text(null, "0"), {}, host);
    fake.autoOpen();
    await live.open({});
    const settled: number[] = [];
    const trees = [1, 2, 3].map((value) => raw.render(ui.text(null, value)).then(() => settled.push(value)));
    await turn();
    expect(settled).toEqual([]);
    fake.reply(last());
    await Promise.all(trees);
    expect(settled).toEqual([1, 2, 3]);
    expect(renders()).toHaveLength(1);
  });

  test("a render that throws is reported, the next good one is shown", async () => {
    let broken = true;
    const { window } = await openCounter({
      render: ({ state }) => {
        if (state.count === 1 && broken) throw new Error("bad state");
        return ui.text(null, state.count);
      },
    });
    window.update(() => ({ count: 1 }));
    await turn();
    expect(errors.map((error) => error.code)).toEqual(["GUPPY_COMPONENT_FAILED"]);
    expect(renders()).toHaveLength(0);
    broken = false;
    window.update(() => ({ count: 1 }));
    await turn();
    expect(renders()).toHaveLength(1);
  });

  test("a bad tree rejects its render with the path and leaves the window usable", async () => {
    const { raw, live } = createRawWindow(ui.text(null, "0"), {}, host);
    fake.autoOpen();
    await live.open({});
    const wrong = ui.div(null, ui.button({ title: "no such prop" } as object));
    await expect(raw.render(wrong)).rejects.toMatchObject({
      code: "GUPPY_UNKNOWN_PROP",
      path: expect.stringContaining("button"),
    });
    const good = raw.render(ui.text(null, "1"));
    await turn();
    fake.reply(last());
    await good;
  });

  test("after a refused patch the next render is preceded by a full one", async () => {
    const { window } = await openCounter();
    window.update(() => ({ count: 1 }));
    await turn();
    fake.replyError(last(), "GUPPY_BAD_PATCH", "no such node");
    expect(errors.map((error) => error.code)).toEqual(["GUPPY_BAD_PATCH"]);
    window.update(() => ({ count: 2 }));
    await turn();
    expect(renders()).toHaveLength(2);
    expect(resets(last())).toBe(true);
    fake.reply(last());
    await turn();
    expect(renders()).toHaveLength(3);
    expect(resets(last())).toBe(false);
  });
});

describe("events", () => {
  test("fifty clicks in one batch run fifty handlers in order and render once", async () => {
    const { number, root, window } = await openCounter();
    fake.batch(() => {
      for (let index = 0; index < 50; index += 1) fake.click({ window: number, node: root });
    });
    expect(window.state).toEqual({ count: 50 });
    await turn();
    expect(renders()).toHaveLength(1);
  });

  test("the handler gets the payload, the name and the node", async () => {
    const seen: NodeEvent<"button", "click">[] = [];
    const { number, root } = await openCounter({
      render: () => ui.button({ id: "root", onClick: (event) => seen.push(event) }, ui.text(null, "go")),
    });
    fake.click({ window: number, node: root }, "button");
    expect(seen).toMatchObject([
      {
        type: "click",
        x: 10,
        y: 20,
        source: "pointer",
        count: 1,
        shift: false,
        target: { id: "root", kind: "button" },
      },
    ]);
  });

  test("an event of a node that is gone, or of an earlier owner of its number, is dropped", async () => {
    const { number, root, window } = await openCounter();
    fake.click({ window: number, node: 4711 });
    fake.click({ window: number, node: root, revision: 0 });
    expect(window.state).toEqual({ count: 0 });
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no"))],
  ])("a handler that %s is reported with its node, and the window lives on", async (_how, onClick) => {
    const { number, root, window } = await openCounter({
      render: ({ state }) => ui.div({ id: "root", onClick }, ui.text(null, state.count)),
    });
    fake.click({ window: number, node: root });
    await turn();
    expect(errors).toMatchObject([
      { code: "GUPPY_HANDLER_FAILED", path: expect.stringContaining("root"), cause: new Error("no") },
    ]);
    window.update(() => ({ count: 1 }));
    await turn();
    expect(renders()).toHaveLength(1);
  });

  test("the window's own onError comes before the app's", async () => {
    const onError = vi.fn();
    const { number, handle } = await openCounter({ onError });
    fake.failure("GUPPY_QUEUE_FULL", number, "fell behind");
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "GUPPY_QUEUE_FULL" }), handle);
    expect(errors).toEqual([]);
  });
});

describe("closing", () => {
  test("by the user: closed resolves, onClosed runs once, nothing keeps the process", async () => {
    const onClosed = vi.fn();
    const { number, handle } = await openCounter({ onClosed });
    expect(fake.retained()).toBe(true);
    fake.windowClosed(number);
    await handle.closed;
    expect(onClosed).toHaveBeenCalledTimes(1);
    expect(fake.retained()).toBe(false);
    await handle.close();
    expect(fake.kinds()).toEqual(["openWindow"]);
  });

  test("from inside: whichever of reply and event comes first", async () => {
    const onClosed = vi.fn();
    const { number, handle } = await openCounter({ onClosed });
    const closing = handle.close();
    fake.batch(() => {
      fake.windowClosed(number);
      fake.reply(last());
    });
    await closing;
    await handle.closed;
    expect(onClosed).toHaveBeenCalledTimes(1);
  });

  test("a render that waits when the window goes is rejected", async () => {
    const { raw, live } = createRawWindow(ui.text(null, "0"), {}, host);
    fake.autoOpen();
    await live.open({});
    const inFlight = raw.render(ui.text(null, "1"));
    await turn();
    const waiting = raw.render(ui.text(null, "2"));
    const request = last();
    fake.batch(() => {
      fake.windowClosed(live.link.number);
      fake.replyError(request, "GUPPY_UNKNOWN_WINDOW");
    });
    await expect(waiting).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_WINDOW" });
    await expect(inFlight).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_WINDOW" });
    await expect(raw.render(ui.text(null, "3"))).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_WINDOW" });
  });
});
