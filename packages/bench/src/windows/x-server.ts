// An X server of the bench's own, with a window manager, since some toolkits wait for one to say how large their window is. Its
// screen is a file that can be read without asking the server.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface XServer {
  /** `:` and a number. */
  readonly display: string;
  /** The screen's pixels as `0xRRGGBB`, from the top left corner, row after row. */
  readonly read: (width: number, height: number) => Uint32Array;
  /** Plays input by xdotool, and returns when it has been played. */
  readonly input: (...args: readonly string[]) => void;
  readonly close: () => void;
}

/** Xvfb picks a free number and writes it to its third descriptor. */
export async function startServer(): Promise<XServer> {
  const folder = mkdtempSync(join(tmpdir(), "guppy-screen-"));
  const args = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset", "-fbdir", folder];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = `:${await firstLine(server)}`;
  const manager = startManager(folder, display);
  const screen = openSync(join(folder, "Xvfb_screen0"), "r");
  return {
    display,
    read: (width, height) => readPixels(screen, width, height),
    input(...inputs) {
      execFileSync("xdotool", inputs, { env: { ...process.env, DISPLAY: display }, timeout: 120_000 });
    },
    close() {
      closeSync(screen);
      manager.kill();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every window without a frame at the top left corner, so that the benches know where its pixels are. */
const managerSettings = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
<theme><keepBorder>no</keepBorder></theme><applications><application class="*">
<decor>no</decor><position force="yes"><x>0</x><y>0</y></position>
</application></applications></openbox_config>`;

function startManager(folder: string, display: string): ChildProcess {
  const file = join(folder, "openbox.xml");
  writeFileSync(file, managerSettings);
  const env = { ...process.env, DISPLAY: display };
  return spawn("openbox", ["--sm-disable", "--config-file", file], { env, stdio: "ignore" });
}

async function firstLine(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3] as NodeJS.ReadableStream;
  const [line] = (await Promise.race([
    once(createInterface({ input: pipe }), "line"),
    once(server, "error").then(([error]) => Promise.reject(error)),
  ])) as [string];
  return line;
}

/** Where the fields of an X window dump's header are, counted in words of four bytes. */
const header = { size: 0, bytesPerLine: 12, colors: 19, words: 25 } as const;
const bytesPerColor = 12;

function readPixels(screen: number, width: number, height: number): Uint32Array {
  const head = Buffer.alloc(header.words * 4);
  readSync(screen, head, 0, head.length, 0);
  const word = (place: number): number => head.readUInt32BE(place * 4);
  const from = word(header.size) + word(header.colors) * bytesPerColor;
  const pixels = new Uint32Array(width * height);
  const bytes = Buffer.from(pixels.buffer);
  for (let row = 0; row < height; row += 1) {
    readSync(screen, bytes, row * width * 4, width * 4, from + row * word(header.bytesPerLine));
  }
  return pixels.map((pixel) => pixel & 0xff_ff_ff);
}
