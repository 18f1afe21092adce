// The UI thread of headless windows is replaced: windows open again with what they showed, and what was asked of them meanwhile is told.
import { expect, onTestFinished, test } from "vitest";
import { startApp } from "../../src/app/create-app.ts";
import { defineWindow } from "../../src/app/define-window.ts";
import { type GuppyError, openWindow, useState, type WindowHandle } from "../../src/index.ts";
import { loadNative } from "../../src/native/load.ts";
import { buildInfo, performanceCounters, restart } from "../../src/native.ts";
import { createSession, currentSession } from "../../src/runtime/session.ts";
import { render } from "../../src/testing/index.ts";
import { eventually } from "../window/eventually.ts";

const counter = (name: string): number => performanceCounters()[name] ?? 0;

function Kept() {
  const [count, setCount] = useState(0);
  return (
    <button id="own" onClick={() => setCount(count + 1)}>
      own {count}
    </button>
  );
}

let handle: WindowHandle | undefined;

const Both = defineWindow<{ readonly count: number }>({
  mount: (_arg, window) => {
    handle = window as WindowHandle;
    return { count: 0 };
  },
  render: (window) => (
    <div class="flex flex-col gap-2">
      <button id="state" onClick={() => window.update(({ count }) => ({ count: count + 1 }))}>
        state {window.state.count}
      </button>
      <Kept />
    </div>
  ),
});

test("a window is back with its state, what its components keep, its size and its focus", async () => {
  const page = await render(Both, { width: 300, height: 200 });
  onTestFinished(() => page.close());
  await page.click("state");
  await page.click("own");
  await handle?.resize({ width: 260, height: 180 });
  const before = counter("restarts");
  await restart();
  expect(counter("restarts")).toBe(before + 1);
  expect((await page.getById("state")).text).toBe("state 1");
  const own = await page.getById("own");
  expect([own.text, own.states.focused]).toEqual(["own 1", true]);
  expect((await page.tree()).bounds).toMatchObject({ width: 260, height: 180 });
  await page.click("own");
  expect((await page.getById("own")).text).toBe("own 2");
});

test("a window is back where it stood, as it was shown, with what was changed of it", async () => {
  const page = await render(Both, { width: 300, height: 200 });
  onTestFinished(() => page.close());
  const bounds = { x: 40, y: 30, width: 260, height: 180 };
  await handle?.setBounds(bounds);
  await handle?.setTitle("Later");
  await page.settle();
  await restart();
  expect(handle).toMatchObject({ bounds, title: "Later", windowState: "normal" });
  await handle?.setWindowState("maximized");
  await page.settle();
  const maximized = handle?.bounds;
  await restart();
  expect(handle).toMatchObject({ bounds: maximized, windowState: "maximized" });
});

test("twenty restarts leave nothing behind", async () => {
  const page = await render(Both, { width: 300, height: 200 });
  onTestFinished(() => page.close());
  const nodes = counter("nodes");
  for (let round = 0; round < 20; round += 1) await restart();
  expect((await page.getById("state")).text).toBe("state 0");
  expect(counter("nodes")).toBe(nodes);
});

test("a raw window is closed with the reason, and what waited for it is told", async () => {
  process.env["GUPPY_HEADLESS"] = "1";
  onTestFinished(() => void delete process.env["GUPPY_HEADLESS"]);
  const reasons: (GuppyError | undefined)[] = [];
  const errors: GuppyError[] = [];
  const raw = await openWindow(<text>raw</text>, {
    onClosed: (_window, reason) => void reasons.push(reason),
    onError: (error) => void errors.push(error),
  });
  const again = restart();
  await raw.closed;
  await again;
  expect(reasons).toMatchObject([{ code: "GUPPY_RESTARTED" }]);
  expect(errors).toMatchObject([{ code: "GUPPY_RESTARTED" }]);
  await expect(raw.render(<text>more</text>)).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_WINDOW" });
});

test("another environment's window opens again too, and is nobody else's", async () => {
  const other = createSession(loadNative().binding);
  onTestFinished(() => other.close());
  process.env["GUPPY_HEADLESS"] = "1";
  const { app } = startApp({ id: "other" }, other);
  delete process.env["GUPPY_HEADLESS"];
  const theirs = await app.open({ id: "main", window: Both });
  const numbers = [...Array(200).keys()].slice(1);
  const codes = await Promise.all(
    numbers.map((number) =>
      currentSession()
        .request("closeWindow", number, {})
        .then(
          () => "closed",
          (error: GuppyError) => error.code,
        ),
    ),
  );
  expect(codes.filter((code) => code !== "GUPPY_UNKNOWN_WINDOW")).toEqual(["GUPPY_NOT_OWNER"]);
  await currentSession().restart();
  await eventually("the other's window", async () => {
    const focused = await theirs.focus("state").then(
      () => true,
      () => undefined,
    );
    return focused;
  });
});

test("faults on purpose are for builds that are for tests", async () => {
  const page = await render(Both, { width: 300, height: 200 });
  onTestFinished(() => page.close());
  process.env["GUPPY_FAULT"] = "picture=panic";
  const picture = await page.screenshot().catch((error: GuppyError) => error.code);
  delete process.env["GUPPY_FAULT"];
  if (buildInfo().profile.startsWith("quick")) expect(picture).toBe("GUPPY_NATIVE_PANIC");
  else expect(picture).toBeInstanceOf(Uint8Array);
  await eventually("the window", async () => (await page.queryById("state").catch(() => undefined)) ?? undefined);
});
