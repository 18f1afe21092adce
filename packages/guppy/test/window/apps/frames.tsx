// An app that draws one frame after the other, and says how it ends.
import { createApp, defineWindow, type GuppyError } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);

let next = (): void => undefined;
const Frames = defineWindow({
  options: { title: "guppy frames", bounds: { width: 400, height: 300 } },
  mount: () => ({ frame: 0 }),
  render: (window) => {
    next = () => void window.update(({ frame }) => ({ frame: frame + 1 }));
    const color = window.state.frame % 2 === 0 ? "bg-red-700" : "bg-blue-700";
    return (
      <div class={`size-full ${color}`}>
        <text>{window.state.frame}</text>
      </div>
    );
  },
  onClosed: (_window, reason?: GuppyError) => {
    clearInterval(timer);
    log(`onClosed ${reason?.code ?? "asked"}`);
  },
  onError: (error) => log(`onError ${error.code}`),
});

const timer = setInterval(() => next(), 4);
const app = await createApp({ id: "frames", displayTimeout: 0, windows: [{ id: "main", window: Frames }] });
setTimeout(() => log("drawing"), 300);
await app.closed;
log("closed");
