// `GUPPY_LOG` for this side: what the diagnostics channels hear, as lines on standard error. The native side writes its own.
import { subscribe } from "node:diagnostics_channel";

const levels = ["error", "warn", "info", "debug", "trace"] as const;

type Level = (typeof levels)[number];

/** What is worth a line, and from which level on. */
const lines: Readonly<Record<string, (message: Readonly<Record<string, unknown>>) => readonly [Level, string]>> = {
  "guppy:runtime": ({ window, what, error }) => [
    what === "gave up" ? "error" : "info",
    `window ${window} ${what}${error === undefined ? "" : `: ${textOf(error)}`}`,
  ],
  "guppy:request": ({ name, window, duration, status }) => [
    status === "ok" ? "trace" : "debug",
    `request ${name} for ${Number(window) === 0 ? "the app" : `window ${window}`}: ${status}, ${inMs(duration)}`,
  ],
  "guppy:event": ({ window, kind, type, duration, status }) => [
    status === "failed" ? "debug" : "trace",
    `${type} of a ${kind} in window ${window}: ${status}, ${inMs(duration)}`,
  ],
  "guppy:render": ({ window, changes, duration, status }) => [
    "debug",
    `window ${window} rendered: ${status}, ${changes} changes, ${inMs(duration)}`,
  ],
};

/** The level that a word of `GUPPY_LOG` means; undefined for silence. */
export function levelOf(word: string | undefined): Level | undefined {
  const wanted = (word ?? "").toLowerCase();
  if (["", "0", "off", "false"].includes(wanted)) return undefined;
  return levels.find((level) => level === wanted) ?? "info";
}

export function startLog(
  word = process.env["GUPPY_LOG"],
  write = (line: string): void => void process.stderr.write(line),
): void {
  const wanted = levelOf(word);
  if (wanted === undefined) return;
  for (const [channel, lineOf] of Object.entries(lines)) {
    subscribe(channel, (message) => {
      const [level, text] = lineOf(message as Readonly<Record<string, unknown>>);
      if (levels.indexOf(level) <= levels.indexOf(wanted)) write(`guppy ${level}: ${text}\n`);
    });
  }
}

function inMs(duration: unknown): string {
  return `${Number(duration).toFixed(2)} ms`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
