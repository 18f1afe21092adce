// Faults in the program's own code: each is an error with the window, the node and the cause, and the window goes on with its last good
// tree.
import { expect, onTestFinished, test } from "vitest";
import { startApp } from "../../src/app/create-app.ts";
import { defineWindow, type WindowSpec } from "../../src/app/define-window.ts";
import { type GuppyError, useEffect, useState, type WindowHandle } from "../../src/index.ts";
import { createSession } from "../../src/runtime/session.ts";
import { stuckAfterOf } from "../../src/runtime/stuck.ts";
import { createFakeBinding } from "../support/fake-binding.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function forEver(): never {
  for (;;);
}

async function open<State>(spec: WindowSpec<undefined, State>, stuckAfter = 250) {
  const fake = createFakeBinding();
  fake.autoOpen();
  const session = createSession(fake);
  const errors: GuppyError[] = [];
  const { app } = startApp({ id: "app", stuckAfter, onError: (error) => void errors.push(error) }, session);
  const opening = app.open({ id: "main", window: defineWindow(spec) });
  onTestFinished(() => session.close());
  const handle = (await opening) as unknown as WindowHandle<State>;
  const window = fake.requests[0]?.window ?? 0;
  const renders = (): number => fake.kinds().filter((kind) => kind === "render").length;
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 200; round += 1) {
      await turn();
      const request = fake.requests.at(-1);
      if (request?.kind === "render") fake.reply(request);
    }
  };
  return { fake, errors, handle, window, renders, settle };
}

test("a handler that never returns is ended, with the path of its node", async () => {
  const { fake, errors, handle, window, renders } = await open({
    mount: () => ({ count: 0 }),
    render: ({ state }) => (
      <div id="root" onClick={forEver}>
        <text>{state.count}</text>
      </div>
    ),
  });
  fake.click({ window, node: 0 });
  fake.click({ window, node: 1 });
  await turn();
  expect(errors).toMatchObject([
    {
      code: "GUPPY_STUCK",
      path: "div#root",
      message: "The click handler of div#root did not return within 250 ms and was ended.",
      details: { stuckAfter: 250, window: "main" },
    },
  ]);
  void handle.update(() => ({ count: 1 }));
  await turn();
  expect(renders()).toBe(1);
});

test("a render that never returns is ended, and the next one is shown", async () => {
  const { errors, handle, renders } = await open({
    mount: () => ({ isStuck: false }),
    render: ({ state }) => (state.isStuck ? forEver() : <text>{String(state.isStuck)}</text>),
  });
  await handle.update(() => ({ isStuck: true }));
  expect(errors).toMatchObject([{ code: "GUPPY_STUCK", details: { window: "main" } }]);
  void handle.update(() => ({ isStuck: false }));
  await turn();
  expect([errors.length, renders()]).toEqual([1, 0]);
});

test("a `mount` that never returns rejects", async () => {
  await expect(open({ mount: () => forEver(), render: () => <div /> })).rejects.toMatchObject({
    code: "GUPPY_STUCK",
    message: "The `mount` of `main` did not return within 250 ms and was ended.",
  });
});

test("what takes long and returns is left alone, and its error is its own", async () => {
  const { fake, errors, window } = await open(
    {
      render: () => (
        <div
          id="root"
          onClick={() => {
            const end = performance.now() + 100;
            while (performance.now() < end);
            throw new Error("slow and wrong");
          }}
        />
      ),
    },
    Number.POSITIVE_INFINITY,
  );
  fake.click({ window, node: 0 });
  fake.click({ window, node: 1 });
  await turn();
  expect(errors).toMatchObject([{ code: "GUPPY_HANDLER_FAILED", cause: new Error("slow and wrong") }]);
});

test("programs that are released ask for it", () => {
  const before = process.env["NODE_ENV"];
  onTestFinished(() => {
    process.env["NODE_ENV"] = before;
  });
  process.env["NODE_ENV"] = "production";
  expect([stuckAfterOf(undefined), stuckAfterOf(100), stuckAfterOf(Number.POSITIVE_INFINITY)]).toEqual([
    undefined,
    100,
    undefined,
  ]);
  process.env["NODE_ENV"] = "development";
  expect(stuckAfterOf(undefined)).toBe(5000);
  for (const wrong of [0, -1, Number.NaN]) expect(() => stuckAfterOf(wrong)).toThrow("`stuckAfter` must be");
});

test("an effect that sets a state in each render is stopped, with the name of its component", async () => {
  let renders = 0;
  function Restless() {
    const [count, setCount] = useState(0);
    renders += 1;
    useEffect(() => setCount(count + 1));
    return <text>{count}</text>;
  }
  const { errors, settle } = await open({ render: () => <Restless /> });
  await settle();
  expect(errors).toMatchObject([{ code: "GUPPY_NOT_SETTLING", details: { component: "Restless", window: "main" } }]);
  expect(errors[0]?.message).toContain("`Restless` asked for a render in an effect");
  expect(renders).toBe(51);
});

test("so is one that updates the window's state, and one that changes nothing that can be seen", async () => {
  function Restless({ window }: { window: WindowHandle<{ count: number }> }) {
    useEffect(() => void window.update(({ count }) => ({ count: count + 1 })));
    return <text>the same</text>;
  }
  const { errors, settle } = await open<{ count: number }>({
    mount: () => ({ count: 0 }),
    render: (window) => <Restless window={window} />,
  });
  await settle();
  expect(errors).toMatchObject([{ code: "GUPPY_NOT_SETTLING", details: { component: "Restless" } }]);
});

test("an effect that sets a state until it is right is left alone", async () => {
  function Counts() {
    const [count, setCount] = useState(0);
    useEffect(() => setCount(Math.min(count + 1, 40)));
    return <text>{count}</text>;
  }
  const { errors, settle, fake } = await open({ render: () => <Counts /> });
  await settle();
  expect(errors).toEqual([]);
  expect(fake.requests.at(-1)?.payload.includes("40")).toBe(true);
});

test("updates without an end, each from a promise, leave the loop to others", async () => {
  const { handle } = await open({ mount: () => ({ count: 0 }), render: () => <text>the same</text> });
  let ended = false;
  const endless = async (): Promise<void> => {
    while (!ended) await handle.update((state) => ({ count: (state as { count: number }).count + 1 }));
  };
  const running = endless();
  await new Promise((resolve) => setTimeout(resolve, 20));
  ended = true;
  await running;
});
