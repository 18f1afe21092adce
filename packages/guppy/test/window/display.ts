// An X server of its own for each test file, and everything that is asked of it: windows, clicks, pictures. Waits are bounded,
// and what was started is ended by its process id.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { AppProcess } from "./app-process.ts";
import { eventually } from "./eventually.ts";

const run = promisify(execFile);

export interface DisplayOptions {
  /** Whether openbox manages the windows. */
  readonly windowManager?: boolean;
  /** An authority file; without its cookie the server refuses. */
  readonly authority?: string;
  /** `:` and the number that it gets; any free one unless told. */
  readonly name?: string;
  /** Bits of a pixel; 24 unless told. */
  readonly depth?: number;
}

export interface Display {
  /** `:` and a number. */
  readonly name: string;
  readonly close: () => Promise<void>;
  /** Ends the server at once, with all that shows on it. */
  readonly kill: () => Promise<void>;
}

export async function startDisplay({
  windowManager = false,
  authority,
  depth = 24,
  name: wanted,
}: DisplayOptions = {}): Promise<Display> {
  const access = authority === undefined ? ["-ac"] : ["-auth", authority];
  const server = spawn(
    "Xvfb",
    [
      ...(wanted === undefined ? [] : [wanted]),
      "-displayfd",
      "3",
      "-screen",
      "0",
      `1024x768x${depth}`,
      "-nolisten",
      "tcp",
      "-noreset",
      ...access,
    ],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const name = `:${await firstLine(server)}`;
  const manager = windowManager ? await startWindowManager(name) : undefined;
  const close = async (): Promise<void> => {
    if (manager !== undefined) await end(manager);
    await end(server);
  };
  return { name, close, kill: () => end(server, "SIGKILL") };
}

/** The X id of the only window with this title, once it is mapped and stays where it is: window managers move it first. */
export async function findWindow(
  display: Display,
  title: string,
  app: AppProcess,
  milliseconds?: number,
): Promise<string> {
  let last = "";
  return eventually(
    () => `a window titled ${title}; the app says ${app.errors()}`,
    async () => {
      const dead = app.obituary();
      if (dead !== undefined) throw new Error(`${dead} before its window was there`);
      const ids = await xdotool(display, "search", "--onlyvisible", "--name", `^${title}$`).catch(() => "");
      const id = ids.trim().split("\n").at(-1) ?? "";
      if (id === "") return undefined;
      const before = last;
      last = await xdotool(display, "getwindowgeometry", id).catch(() => "");
      await sleep(100);
      return last !== "" && last === before ? id : undefined;
    },
    milliseconds,
  );
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function click(display: Display, window: string, at: Point, times = 1): Promise<void> {
  const place = [String(Math.round(at.x)), String(Math.round(at.y))];
  const presses = times === 1 ? ["click", "1"] : ["click", "--repeat", String(times), "--delay", "5", "1"];
  await xdotool(display, "mousemove", "--window", window, ...place, ...presses);
}

export async function moveTo(display: Display, window: string, at: Point): Promise<void> {
  await xdotool(display, "mousemove", "--window", window, String(Math.round(at.x)), String(Math.round(at.y)));
}

/** Asks the window manager to close the window that has focus, as a user does. */
export async function closeFocused(display: Display): Promise<void> {
  await xdotool(display, "key", "alt+F4");
}

/** To a corner that no test's window reaches; the pointer begins in the middle, where windows open. */
export async function moveAway(display: Display): Promise<void> {
  await xdotool(display, "mousemove", "1020", "760");
}

/** A PNG of what the server shows of the window. */
export async function capture(display: Display, window: string): Promise<Buffer> {
  const { stdout } = await run("import", ["-display", display.name, "-window", window, "png:-"], {
    encoding: "buffer",
    maxBuffer: 64 * 1024 * 1024,
    timeout: 10_000,
  });
  return stdout;
}

export async function xdotool(display: Display, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("xdotool", [...args], {
    env: { ...process.env, DISPLAY: display.name },
    timeout: 10_000,
  });
  return stdout;
}

/** Where the content of a window begins on the screen. */
export async function contentPlace(display: Display, window: string): Promise<Point> {
  const { stdout } = await run("xwininfo", ["-display", display.name, "-id", window], { timeout: 10_000 });
  const of = (axis: string): number => Number(new RegExp(`Absolute upper-left ${axis}: +(-?\\d+)`).exec(stdout)?.[1]);
  return { x: of("X"), y: of("Y") };
}

/** What a window tells the window manager of its sizes, as `xprop` prints it. */
export async function sizeHints(display: Display, window: string): Promise<string> {
  const { stdout } = await run("xprop", ["-display", display.name, "-id", window, "WM_NORMAL_HINTS"], {
    timeout: 10_000,
  });
  return stdout.replaceAll(/\s+/g, " ");
}

export async function setLayout(display: Display, layout: string): Promise<void> {
  await run("setxkbmap", ["-display", display.name, layout], { timeout: 10_000 });
}

export interface OtherWindow {
  readonly window: string;
  readonly close: () => Promise<void>;
}

/** A window of another program. */
export async function otherWindow(display: Display): Promise<OtherWindow> {
  const title = "another program";
  const program = spawn("xev", ["-display", display.name, "-name", title], { stdio: "ignore" });
  const window = await eventually("the other window", async () => {
    const ids = await xdotool(display, "search", "--onlyvisible", "--name", `^${title}$`).catch(() => "");
    return ids.trim().split("\n").at(-1) || undefined;
  });
  return { window, close: () => end(program) };
}

async function startWindowManager(display: string): Promise<ChildProcess> {
  const manager = spawn("openbox", ["--sm-disable"], { env: { ...process.env, DISPLAY: display }, stdio: "ignore" });
  await eventually("the window manager", async () => {
    const { stdout } = await run("xprop", ["-display", display, "-root", "_NET_SUPPORTING_WM_CHECK"], {
      timeout: 5000,
    });
    return stdout.includes("window id") ? true : undefined;
  });
  return manager;
}

/** Xvfb writes the number of the display it took to the file descriptor it was given. */
async function firstLine(server: ChildProcess): Promise<string> {
  const output = server.stdio[3];
  if (output === null || output === undefined || !("read" in output))
    throw new Error("Xvfb was started without a pipe");
  let text = "";
  output.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  return eventually("Xvfb", () => (text.endsWith("\n") ? text.trim() : undefined));
}

async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  await ended;
  clearTimeout(timer);
}
