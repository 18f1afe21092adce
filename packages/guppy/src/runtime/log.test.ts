// What `GUPPY_LOG` lets through, by level.
import { expect, test } from "vitest";
import { channels } from "./channels.ts";
import { levelOf, startLog } from "./log.ts";

test.each([
  [undefined, undefined],
  ["", undefined],
  ["0", undefined],
  ["1", "info"],
  ["DEBUG", "debug"],
  ["trace", "trace"],
])("GUPPY_LOG=%s is %s", (word, level) => {
  expect(levelOf(word)).toBe(level);
});

test("each level has what is worse, and its own", () => {
  const lines: Record<string, string[]> = { error: [], debug: [], trace: [] };
  for (const [level, into] of Object.entries(lines)) startLog(level, (line) => void into.push(line));
  channels.runtime.publish({ window: 1, what: "gave up", error: new Error("no display") });
  channels.request.publish({ name: "ping", window: 0, duration: 1.234, status: "GUPPY_TIMEOUT" });
  channels.event.publish({ window: 1, kind: "button", type: "click", duration: 0.5, status: "ok" });
  const worst = "guppy error: window 1 gave up: no display\n";
  const failed = "guppy debug: request ping for the app: GUPPY_TIMEOUT, 1.23 ms\n";
  const all = "guppy trace: click of a button in window 1: ok, 0.50 ms\n";
  expect(lines).toEqual({ error: [worst], debug: [worst, failed], trace: [worst, failed, all] });
});
