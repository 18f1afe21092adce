// An app that says what the desktop does to it: focus, keys, its end. Arguments: `fixed` for a window that keeps its size, and
// `at=X,Y` for one with a place.
import { createApp, defineWindow, type GuppyError } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
const [x, y] = (args.find((arg) => arg.startsWith("at="))?.slice(3) ?? "").split(",").map(Number);
const place = y === undefined ? {} : { x, y };

const Desktop = defineWindow({
  options: {
    title: "guppy desktop",
    bounds: { width: 300, height: 200, ...place },
    resizable: !args.includes("fixed"),
  },
  render: () => (
    <div
      class="w-full h-full"
      onKeyDown={({ key, code, text, shift, repeat }) =>
        log(`down ${JSON.stringify({ key, code, text, shift, repeat })}`)
      }
      onKeyUp={({ code }) => log(`up ${code}`)}
    >
      <button id="button" onClick={() => log("clicked")}>
        Press
      </button>
    </div>
  ),
  onFocused: () => log("focused"),
  onBlurred: () => log("blurred"),
  onResized: ({ width, height }) => log(`size ${width}x${height}`),
  onClosed: (_window, reason?: GuppyError) => log(`onClosed ${reason?.code ?? "asked"}`),
  onError: (error) => log(`onError ${error.code}`),
});

const app = await createApp({ id: "desktop", displayTimeout: 0, windows: [{ id: "main", window: Desktop }] });
await app.windows.get("main")?.focus("button");
log("open");
await app.closed;
log("closed");
