// Waiting with an end: for a test that watches other processes.
import { setTimeout as sleep } from "node:timers/promises";

/** Asks again until there is an answer; fails with what was waited for. */
export async function eventually<T>(
  what: string | (() => string),
  ask: () => T | undefined | Promise<T | undefined>,
  milliseconds = 20_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end)
      throw new Error(`waited ${milliseconds} ms in vain for ${typeof what === "string" ? what : what()}`);
    await sleep(20);
  }
}
