// `shell`: what opens a URL or a file is loaded by the first call.
import type { Shell } from "../desktop/open-external.ts";

export const shell: Shell = Object.freeze({
  async openExternal(url, options) {
    await (await import("../desktop/open-external.ts")).shell.openExternal(url, options);
  },
  async openPath(path, options) {
    await (await import("../desktop/open-external.ts")).shell.openPath(path, options);
  },
} satisfies Shell);
