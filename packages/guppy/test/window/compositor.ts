// A Wayland compositor of its own for a test: sway without a display, and everything that is asked of it. It refuses to run as root,
// so there it runs as nobody.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { eventually } from "./eventually.ts";
import { connectPointer, type VirtualPointer } from "./wayland-pointer.ts";

const run = promisify(execFile);
const nobody = 65_534;
export const screen = { width: 1024, height: 768 } as const;

/** Behind all windows. */
export const wallpaper = "#204060";

const config = `
xwayland disable
output HEADLESS-1 resolution ${screen.width}x${screen.height} position 0,0
output * bg ${wallpaper} solid_color
focus_follows_mouse no
default_border normal
for_window [app_id=".*"] floating enable
`;

/** A window as sway knows it. */
export interface SwayWindow {
  readonly name: string;
  readonly app_id: string;
  readonly focused: boolean;
  readonly fullscreen_mode: number;
  /** Its content on the screen. */
  readonly content: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface Compositor {
  /** What a program needs to find it. */
  readonly env: Readonly<Record<string, string>>;
  readonly pointer: VirtualPointer;
  readonly windows: () => Promise<readonly SwayWindow[]>;
  readonly tell: (...command: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** A PNG of a part of the screen. */
  readonly capture: (part: SwayWindow["content"]) => Promise<Uint8Array>;
  /** The colour of one pixel of the screen, as `#rrggbb`. */
  readonly color: (at: { readonly x: number; readonly y: number }) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Tree {
  readonly type: string;
  readonly name: string | null;
  readonly app_id?: string | null;
  readonly focused: boolean;
  readonly fullscreen_mode: number;
  readonly rect: SwayWindow["content"];
  readonly window_rect: SwayWindow["content"];
  readonly nodes: readonly Tree[];
  readonly floating_nodes: readonly Tree[];
}

export async function startCompositor(): Promise<Compositor> {
  const folder = await mkdtemp(join(tmpdir(), "guppy-sway-"));
  const file = join(folder, "config");
  await writeFile(file, config);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(folder, nobody, nobody);
  const ids = [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups", "sway"];
  const [program, ...before] = isRoot ? (["setpriv", ...ids] as const) : (["sway"] as const);
  const { WAYLAND_DISPLAY: _, DISPLAY: __, ...rest } = process.env;
  const backend = { WLR_BACKENDS: "headless", WLR_LIBINPUT_NO_DEVICES: "1", WLR_RENDERER: "pixman" };
  const sway = spawn(program, [...before, "-c", file], {
    env: { ...rest, ...backend, HOME: folder, XDG_RUNTIME_DIR: folder },
    stdio: "ignore",
  });
  const find = (pattern: RegExp): Promise<string> =>
    eventually(`${pattern} of sway`, async () => (await readdir(folder)).find((name) => pattern.test(name)));
  const name = await find(/^wayland-\d+$/);
  const env = { WAYLAND_DISPLAY: name, XDG_RUNTIME_DIR: folder, SWAYSOCK: join(folder, await find(/^sway-ipc/)) };
  const options = { env: { ...process.env, ...env }, timeout: 10_000 } as const;
  const swaymsg = async (...args: readonly string[]): Promise<string> =>
    (await run("swaymsg", [...args], options)).stdout;
  const pointer = await connectPointer(join(folder, name), screen);
  return {
    env,
    pointer,
    windows: async () => windowsOf(JSON.parse(await swaymsg("-r", "-t", "get_tree"))),
    async tell(...command) {
      await swaymsg(...command);
    },
    async type(text) {
      // The keyboard comes and goes with it, and a program has to hear of it before the first key.
      await run("wtype", ["-s", "400", text, "-s", "100"], options);
    },
    async capture({ x, y, width, height }) {
      const { stdout } = await run("grim", ["-g", `${x},${y} ${width}x${height}`, "-"], {
        ...options,
        encoding: "buffer",
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    },
    async color({ x, y }) {
      const { stdout } = await run("grim", ["-t", "ppm", "-g", `${x},${y} 1x1`, "-"], {
        ...options,
        encoding: "buffer",
      });
      return `#${stdout.subarray(-3).toString("hex")}`;
    },
    async close() {
      pointer.close();
      await end(sway);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function windowsOf(tree: Tree): readonly SwayWindow[] {
  const inside = [...tree.nodes, ...tree.floating_nodes].flatMap(windowsOf);
  const { app_id, name, focused, fullscreen_mode, rect, window_rect } = tree;
  if (app_id === undefined || app_id === null) return inside;
  const content = { ...window_rect, x: rect.x + window_rect.x, y: rect.y + window_rect.y };
  return [{ app_id, name: name ?? "", focused, fullscreen_mode, content }, ...inside];
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  await ended;
  clearTimeout(timer);
}
