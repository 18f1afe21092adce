// What a program holds after many windows and large trees are gone, measured in a process of its own.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

async function measured(app: string): Promise<Readonly<Record<string, number>>> {
  const path = join(import.meta.dirname, "apps", app);
  const { stdout } = await run(process.execPath, ["--conditions=source", "--expose-gc", path], { timeout: 100_000 });
  return JSON.parse(stdout) as Readonly<Record<string, number>>;
}

const megabyte = 1024 * 1024;

test("a window rendered and closed 200 times leaves memory flat", { timeout: 120_000 }, async () => {
  const { warm = 0, end = Number.POSITIVE_INFINITY } = await measured("open-and-close.ts");
  expect(warm).toBeGreaterThan(0);
  expect((end - warm) / megabyte).toBeLessThan(24);
});

interface Held {
  readonly resident: number;
  readonly allocated: number;
}

test("20,000 nodes and a hundred windows give back what they took", { timeout: 120_000 }, async () => {
  const path = join(import.meta.dirname, "apps", "many-nodes.ts");
  const { stdout } = await run(process.execPath, ["--conditions=source", "--expose-gc", path], {
    env: { ...process.env, GUPPY_HEADLESS: "1" },
    timeout: 100_000,
  });
  const { before, full, after, few, many, closed } = JSON.parse(stdout) as Readonly<Record<string, Held>>;
  const grown = (from: Held | undefined, to: Held | undefined, of: keyof Held): number =>
    ((to?.[of] ?? Number.NaN) - (from?.[of] ?? Number.NaN)) / megabyte;
  expect(grown(before, full, "allocated")).toBeGreaterThan(10);
  expect(grown(before, full, "resident")).toBeGreaterThan(10);
  expect(grown(before, after, "allocated")).toBeLessThan(10);
  expect(grown(before, after, "resident")).toBeLessThan(10);
  expect(grown(few, many, "allocated")).toBeLessThan(300);
  expect(grown(few, closed, "allocated")).toBeLessThan(8);
  expect(grown(few, closed, "resident")).toBeLessThan(10);
});
