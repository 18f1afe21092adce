// `shell`: opens a URL or a file with the desktop's program for it. No shell of the system is ever started: the program gets its
// argument as one argument, whatever is in it.
import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { GuppyError } from "../errors.ts";

export interface OpenOptions {
  /**
   * Schemes that may be opened, without the colon.
   * @default ["https", "http", "mailto"]
   */
  readonly schemes?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the desktop may take to start its program. @default 10000 */
  readonly timeout?: number | undefined;
}

export interface Shell {
  /** Opens a web page or writes a mail. Rejects with `GUPPY_INVALID_VALUE` for a scheme that is not allowed. */
  readonly openExternal: (url: string, options?: OpenOptions) => Promise<void>;
  /** Opens a file or folder with the desktop's program for it. The path is absolute. */
  readonly openPath: (path: string, options?: Omit<OpenOptions, "schemes">) => Promise<void>;
}

/** What these can do, the page they open decides and not the machine. */
const allowed = ["https", "http", "mailto"];
const longestUrl = 32 * 1024;

export const shell: Shell = Object.freeze({
  async openExternal(url: string, { schemes = allowed, ...options }: OpenOptions = {}) {
    await start(checkUrl(url, schemes), options);
  },

  async openPath(path: string, options: Omit<OpenOptions, "schemes"> = {}) {
    if (typeof path !== "string" || !isAbsolute(path) || path.includes("\0")) {
      throw new GuppyError("GUPPY_INVALID_VALUE", `\`openPath\` takes an absolute path, not ${JSON.stringify(path)}.`);
    }
    try {
      await access(path);
    } catch (cause) {
      throw new GuppyError("GUPPY_FILE_FAILED", `${path} can't be opened: it is not there, or not for this user.`, {
        details: { file: path },
        cause,
      });
    }
    // As a URL, so that no name can be taken for an option.
    await start(pathToFileURL(path).href, options);
  },
});

/** The URL as the parser writes it: whatever it holds, it begins with its scheme and has no spaces or control characters. */
export function checkUrl(url: string, schemes: readonly string[]): string {
  const readable = typeof url === "string" && url.length <= longestUrl && URL.canParse(url);
  const parsed = readable ? new URL(url) : null;
  if (parsed === null) {
    throw new GuppyError("GUPPY_INVALID_VALUE", `${JSON.stringify(String(url).slice(0, 200))} is no URL.`);
  }
  const scheme = parsed.protocol.slice(0, -1);
  if (!schemes.includes(scheme)) {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `A URL with the scheme \`${scheme}\` is not opened. Allowed are ${schemes.join(", ")}; \`schemes\` names others that you trust.`,
      { details: { scheme } },
    );
  }
  return parsed.href;
}

function start(url: string, { signal, timeout = 10_000 }: Omit<OpenOptions, "schemes">): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted)
      throw new GuppyError("GUPPY_ABORTED", "Opening was aborted by its signal.", { cause: signal.reason });
    // Of its own session, and elsewhere than in the app's folder: what it starts outlives the app.
    const child = spawn("xdg-open", [url], { stdio: "ignore", detached: true, cwd: homedir() });
    // Some desktops keep it running as long as the program it started.
    const timer = setTimeout(() => finish(), timeout);
    const onAbort = (): void => finish(new GuppyError("GUPPY_ABORTED", "Opening was aborted by its signal."));
    const finish = (error?: GuppyError): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      child.removeAllListeners();
      child.on("error", () => undefined);
      child.unref();
      if (error === undefined) resolve();
      else reject(error);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    child.on("error", (cause) =>
      finish(
        new GuppyError(
          "GUPPY_UNAVAILABLE",
          "There is no `xdg-open` here, which opens URLs and files. Install xdg-utils.",
          {
            cause,
          },
        ),
      ),
    );
    child.on("exit", (code) => finish(code === 0 ? undefined : refused(code)));
  });
}

/** What the program's numbers mean. */
const reasons: Readonly<Record<number, string>> = {
  2: "the file is not there",
  3: "the desktop has no program for it",
  4: "the program failed",
};

function refused(code: number | null): GuppyError {
  const why = reasons[code ?? -1] ?? `xdg-open ended with ${code ?? "a signal"}`;
  return new GuppyError("GUPPY_DESKTOP_FAILED", `The desktop could not open it: ${why}.`, {
    details: { exitCode: code },
  });
}
