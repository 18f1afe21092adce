// A window whose text changes a few times, with a pause after each; then it says how many frames that took and how much they drew.
import { setTimeout as pause } from "node:timers/promises";
import { createApp, defineWindow } from "guppy";
import { performanceCounters } from "guppy/native";

const log = (line: string): void => void process.stdout.write(`${line}\n`);

const changes = 5;
const figures = [
  "framesDrawn",
  "framesDrawnWhole",
  "framesUnchanged",
  "framesPresented",
  "pixelsRedrawn",
  "pixelsPut",
] as const;

let add = (): void => undefined;
const window = defineWindow({
  options: { title: "guppy updates", bounds: { width: 600, height: 400 } },
  mount: () => ({ count: 0 }),
  render: (self) => {
    add = () => self.update(({ count }) => ({ count: count + 1 }));
    return (
      <div class="size-full bg-slate-900 text-white">
        <text>{self.state.count}</text>
      </div>
    );
  },
});

const app = await createApp({ id: "updates", windows: [{ id: "main", window }] });
// The window system may ask for frames of its own while the window appears.
await pause(1500);
const before = performanceCounters();
for (let change = 0; change < changes; change += 1) {
  add();
  await pause(500);
}
const after = performanceCounters();
const [drawn, whole, unchanged, presented, pixels = 0, put = 0] = figures.map(
  (name) => (after[name] ?? 0) - (before[name] ?? 0),
);
log(`${drawn} drawn, ${whole} whole, ${unchanged} unchanged, ${presented} presented`);
log(pixels < 5 * 600 ? "few pixels" : `${pixels} pixels`);
log(put === pixels ? "all of them shown, and no others" : `${put} shown`);
await app.close();
