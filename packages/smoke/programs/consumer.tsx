// As an app's author writes it: only what the types of the installed package say decides whether this compiles.
import { createApp, defineWindow, GuppyError } from "guppy";
import { type BuildInfo, buildInfo, ping } from "guppy/native";
import { render } from "guppy/testing";

const Counter = defineWindow({
  options: { title: "Counter", bounds: { width: 320, height: 200 } },
  mount: (arg: { start: number }) => ({ count: arg.start }),
  render: (window) => (
    <div class="flex flex-col gap-2 p-4">
      <text id="count">Count: {window.state.count}</text>
      <button id="increment" onClick={() => window.update((state) => ({ count: state.count + 1 }))}>
        Increment
      </button>
    </div>
  ),
});

export async function main(): Promise<void> {
  const app = await createApp({ id: "counter", windows: [{ id: "main", window: Counter, arg: { start: 0 } }] });
  await app.closed;
  const page = await render(Counter, { arg: { start: 1 } });
  await page.click("increment");
  const info: BuildInfo = buildInfo();
  const answer: "pong" = await ping();
  // @ts-expect-error `mount` needs its argument.
  await render(Counter);
  // @ts-expect-error There is no such element.
  void (<blink />);
  throw new GuppyError("GUPPY_TIMEOUT", `${info.version} ${answer}`);
}
