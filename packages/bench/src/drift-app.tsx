// Child of drift.ts: measures how late a 10 ms timer fires, with or without a window that is rendered 60 times a second.
// Prints the lateness of every tick in milliseconds as one line of JSON.
import { openWindow } from "guppy";

const period = 10;
const seconds = 6;
const frame = 1000 / 60;

function Bars({ step }: { readonly step: number }) {
  return (
    <div class="flex flex-col gap-2 p-4 bg-white">
      {Array.from({ length: 12 }, (_, index) => (
        <div
          key={index}
          class="rounded-md bg-blue-500"
          style={{ height: 8, width: 40 + ((step * 3 + index * 17) % 240) }}
        />
      ))}
      <text>Frame {step}</text>
    </div>
  );
}

const animated = process.argv.includes("--window");
let step = 0;
const options = { title: "guppy drift", bounds: { width: 320, height: 240 } };
const window = animated ? await openWindow(<Bars step={0} />, options) : undefined;
const animation = window && setInterval(() => void window.render(<Bars step={++step} />), frame);

const late: number[] = [];
await new Promise<void>((resolve) => {
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(now - last - period);
    last = now;
    if (late.length >= (seconds * 1000) / period) {
      clearInterval(timer);
      resolve();
    }
  }, period);
});
clearInterval(animation);
await window?.close();
process.stdout.write(`${JSON.stringify({ late, frames: step })}\n`);
