// Something that never rests, in a window that says how many frames it has built; or, with "still", nothing that moves.
import process from "node:process";
import { createApp, defineWindow } from "guppy";
import { loader } from "guppy/icons";
import { performanceCounters } from "guppy/native";

const [, , what = "moving", title = "guppy moving"] = process.argv;

const Moving = defineWindow({
  options: { title, bounds: { width: 300, height: 200, x: 40, y: 40 } },
  render: () => (
    <div class="flex size-full items-center justify-center bg-slate-900 text-white">
      {what === "moving" ? <icon svg={loader} class="size-8 animate-spin" /> : <text>Still</text>}
    </div>
  ),
});

const app = await createApp({ id: "moving", windows: [{ id: "main", window: Moving }] });
const timer = setInterval(() => process.stdout.write(`frames ${performanceCounters().framesBuilt}\n`), 100);
await app.closed;
clearInterval(timer);
