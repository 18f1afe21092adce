// An app that opens windows and changes them as it is told over a socket, so that a test can try many things in one process. A line
// is a command as JSON, and its answer is a line too.
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { GuppyError, openWindow, type RawWindow, screen, useEffect, useState } from "guppy";
import { performanceCounters } from "guppy/native";
import { Form } from "./form.tsx";

interface Command {
  readonly open?: object;
  readonly window?: number;
  readonly call?: string;
  readonly read?: string;
  readonly args?: readonly unknown[];
}

const windows: RawWindow[] = [];
const events: unknown[] = [];
let stopFollowing: (() => void) | undefined;

/** Hears of displays as window -1; told twice, it stops. */
async function follow(): Promise<void> {
  const stop = stopFollowing;
  stopFollowing = undefined;
  if (stop !== undefined) return stop();
  stopFollowing = await screen.onDisplaysChanged((displays) => events.push([-1, "displays", displays]));
}

/** Something that is never still, for what asks whether frames are drawn. */
function Ticking() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((last) => last + 1), 20);
    return () => clearInterval(timer);
  }, []);
  return <text id="count">{count}</text>;
}

type Shown = "still" | "ticking" | "form" | "titleBar";

async function open({ shows = "still", ...options }: { readonly shows?: Shown }): Promise<unknown> {
  const number = windows.length;
  const log = (name: string) => (value: unknown) => {
    events.push([number, name, typeof value === "object" && "close" in (value as object) ? null : value]);
  };
  const trees = {
    still: <text>Still</text>,
    ticking: <Ticking />,
    form: <Form log={(what) => events.push([number, "form", what])} />,
    titleBar: <titleBar title="Drag" />,
  };
  const window = await openWindow(<div class="size-full">{trees[shows]}</div>, {
    ...options,
    onMoved: log("moved"),
    onResized: log("resized"),
    onWindowStateChanged: log("state"),
    onScaleChanged: log("scale"),
    onFocused: log("focused"),
    onBlurred: log("blurred"),
    onDisplayChanged: log("display"),
    onClosed: log("closed"),
  });
  windows.push(window);
  return { number, unmet: window.unmet };
}

async function serve(command: Command): Promise<unknown> {
  if (command.open !== undefined) return open(command.open);
  if (command.read === "events") return events.splice(0);
  if (command.read === "counters") return performanceCounters();
  if (command.read === "displays") return screen.displays();
  if (command.call === "follow displays") return follow();
  const window = windows[command.window ?? 0] as unknown as Readonly<Record<string, unknown>>;
  if (command.read !== undefined) return window[command.read];
  return (window[command.call ?? ""] as (...args: readonly unknown[]) => Promise<unknown>)(...(command.args ?? []));
}

const server = createServer((socket) => {
  createInterface(socket).on("line", async (line) => {
    const answer = await serve(JSON.parse(line)).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error instanceof GuppyError ? [error.code, error.message] : String(error) }),
    );
    socket.write(`${JSON.stringify(answer)}\n`);
  });
});
server.listen(process.argv[2], () => process.stdout.write("listening\n"));
