// What a program holds after many windows are gone, measured in a process of its own.
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
