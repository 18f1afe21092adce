// `guppy demo`: a counter in a window, without a file to run.
// The library that apps load, and not a second copy of it.
import { createApp, defineWindow, ui } from "guppy";
import { UsageError } from "./usage.ts";

const buttonClass =
  "px-4 py-2 rounded-lg border-2 border-transparent text-white bg-blue-600 hover:bg-blue-500 active:bg-blue-700 focus-visible:border-blue-300";

const Demo = defineWindow({
  options: { title: "guppy demo", bounds: { width: 360, height: 220 }, background: "slate-900" },
  mount: () => ({ count: 0 }),
  render: (window) =>
    ui.div(
      { class: "flex flex-col items-center justify-center gap-6 size-full text-slate-100" },
      ui.text({ id: "count", class: "text-3xl font-semibold" }, "Count: ", window.state.count),
      ui.button(
        { id: "increment", class: buttonClass, onClick: () => window.update(({ count }) => ({ count: count + 1 })) },
        ui.text(null, "Increment"),
      ),
    ),
});

export async function demo([option]: readonly string[]): Promise<void> {
  if (option !== undefined) throw new UsageError(`\`guppy demo\` takes no options, but got \`${option}\`.`);
  const app = await createApp({ id: "guppy-demo", windows: [{ id: "main", window: Demo }] });
  await app.closed;
}
