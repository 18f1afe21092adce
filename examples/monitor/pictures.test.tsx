// The monitor against its picture, with a minute that is made up.
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { differenceFromGolden } from "../support/golden.ts";
import { Monitor } from "./monitor.tsx";
import type { Process, Sample, Source } from "./proc.ts";

const names = ["browser", "editor", "compositor", "language-server", "database", "music", "terminal", "shell", "init"];
const processes = names.map(
  (name, at): Process => ({ pid: 100 + at * 37, name, state: "S", cpu: 60 / (1 + at * at), memory: 1.6e9 / (1 + at) }),
);
/** Local midnight, so that the picture is the same in every time zone. */
const midnight = new Date(2026, 2, 2).getTime();

function at(step: number): Sample {
  const turn = Math.sin(step / 9);
  return {
    at: midnight + step * 1000,
    cpu: 35 + 25 * turn + 8 * Math.sin(step * 1.7),
    memory: { total: 16e9, used: 6e9 + 1e9 * Math.sin(step / 15), cached: 3e9 + 0.4e9 * Math.cos(step / 7) },
    network: { received: 4e5 * (1 + turn), sent: 1e5 * (1 + Math.cos(step / 5)) },
    processes,
  };
}

test.each([1, 2].flatMap((scale) => (["light", "dark"] as const).map((mode) => ({ mode, scale }))))(
  "$mode, at $scale",
  async ({ mode, scale }) => {
    let step = 0;
    const source: Source = { read: async () => at(Math.min(step++, 59)) };
    const page = await render(Monitor, { arg: { source, every: 1 }, theme: { mode }, scale });
    await expect.poll(() => step, { timeout: 20_000 }).toBeGreaterThan(60);
    await page.click("pause");
    await page.mouseLeave();
    expect(await differenceFromGolden(page, `monitor-${mode}-${scale}x`, import.meta.url)).toBe("");
    await page.close();
  },
);
