// A window that renders as often as it can, and never little, beside one that is asked something: that one waits for one patch of the
// other at most, by the order in which requests are settled.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { defineWindow, type WindowHandle } from "guppy";
import type { RequestMessage } from "guppy/native";
import { expect, onTestFinished, test } from "vitest";
import { mountDefinition } from "../../src/app/define-window.ts";
import { currentSession } from "../../src/runtime/session.ts";

type Handle = WindowHandle<number>;

async function open(cells: number): Promise<{ readonly number: number; readonly handle: Handle }> {
  const handles: Handle[] = [];
  const Window = defineWindow({
    mount: (_arg: undefined, handle: Handle) => {
      handles.push(handle);
      return 0;
    },
    render: ({ state }) => (
      <div class="flex flex-wrap">
        {Array.from({ length: cells }, (_, at) => (
          <text>{state * 1000 + at}</text>
        ))}
      </div>
    ),
  });
  const failed = (error: unknown): never => {
    throw error;
  };
  const host = { session: currentSession(), headless: true, onError: failed };
  const { live } = mountDefinition(Window as never, undefined, host, "slow", { above: { width: 800, height: 600 } });
  await live.open({});
  onTestFinished(() => live.link.close());
  const [handle] = handles;
  if (handle === undefined) throw new Error("the window was not mounted");
  return { number: live.link.number, handle };
}

test("a slow window never delays another by more than one of its patches", async () => {
  const slow = await open(600);
  const quick = await open(1);
  const settled: number[] = [];
  const hear = (message: unknown): void => {
    const { name, window } = message as RequestMessage;
    if (name === "render") settled.push(window);
  };
  subscribe("guppy:request", hear);
  onTestFinished(() => void unsubscribe("guppy:request", hear));
  let goesOn = true;
  const rendering = (async () => {
    while (goesOn) await slow.handle.update((count) => count + 1);
  })();
  const waits: number[] = [];
  for (let question = 0; question < 12; question += 1) {
    const before = settled.length;
    await quick.handle.update((count) => count + 1);
    waits.push(settled.slice(before).indexOf(quick.number));
    await new Promise((resolve) => setTimeout(resolve, question % 7));
  }
  goesOn = false;
  await rendering;
  expect(settled.filter((window) => window === slow.number).length, "the slow one renders meanwhile").toBeGreaterThan(
    10,
  );
  expect(Math.min(...waits), "each is answered").toBeGreaterThanOrEqual(0);
  expect(Math.max(...waits)).toBeLessThanOrEqual(1);
});
