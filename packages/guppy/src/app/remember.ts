// `remember`: the file in which a window's place is kept, read before it opens and written while it moves.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../desktop/atomic-file.ts";
import { basePaths } from "../desktop/paths.ts";
import type { DisplayInfo } from "../generated/requests.ts";
import type { WireWindowOptions } from "../generated/windows.ts";
import { displaysName, type Kept, onScreen, parseKept, withKept } from "./remembered.ts";
import type { WindowFrame } from "./types.ts";

/** Moves and sizes come in rows; the last of a row is kept. */
const pause = 300;

export interface Memory {
  /** The options with what was kept for these displays, as far as it is on the screen. */
  readonly restore: (options: WireWindowOptions, displays: readonly DisplayInfo[]) => Promise<WireWindowOptions>;
  /** Something has changed. */
  readonly note: () => void;
  /** Writes what has not been written yet. */
  readonly end: () => Promise<void>;
}

/** Names become file names, whatever is in them. */
export function memoryPath(appId: string, name: string, env: NodeJS.ProcessEnv = process.env): string {
  const safe = (part: string): string => encodeURIComponent(part).replaceAll(/^\.+$/g, "_");
  return join(basePaths(env).state, safe(appId), "windows", `${safe(name)}.json`);
}

export function createMemory(path: string, frame: WindowFrame): Memory {
  let displays: readonly DisplayInfo[] = [];
  let normal: Kept["bounds"] | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  function kept(): Kept | undefined {
    const { windowState, bounds } = frame;
    // A maximized window is as large as its display: what is kept is what it goes back to.
    if (windowState === "normal") normal = bounds;
    if (normal === undefined) return undefined;
    const lasting = windowState === "maximized" || windowState === "fullscreen" ? windowState : "normal";
    return { bounds: normal, windowState: lasting };
  }

  async function write(): Promise<void> {
    const now = kept();
    if (now === undefined) return;
    const all = withKept(await read(path), displaysName(displays), now);
    await replaceFile(path, `${JSON.stringify(all, null, 2)}\n`);
  }

  /** What cannot be written is not kept; the window goes on. */
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write).catch(() => undefined);
  }

  return {
    async restore(options, present) {
      displays = present;
      const { [displaysName(present)]: last } = await read(path);
      if (last === undefined) return options;
      normal = onScreen(last.bounds, present);
      return { ...options, ...normal, windowState: last.windowState };
    },

    note() {
      clearTimeout(timer);
      timer = setTimeout(flush, pause).unref();
    },

    async end() {
      if (timer !== undefined) flush();
      await writing;
    },
  };
}

async function read(path: string): Promise<ReturnType<typeof parseKept>> {
  return parseKept(await readFile(path, "utf8").catch(() => "{}"));
}
