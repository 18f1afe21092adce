// What real windows leave behind: twenty thousand nodes, then a hundred windows at once.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startApp } from "./app-process.ts";
import { startDisplay } from "./display.ts";

const app = fileURLToPath(new URL("../rows/apps/many-nodes.ts", import.meta.url));
const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

interface Held {
  readonly resident: number;
  readonly allocated: number;
}

test("20,000 nodes and a hundred windows give back what they took", { timeout: 180_000 }, async () => {
  const display = await startDisplay();
  const running = startApp(app, { display: display.name, command: [process.execPath, "--expose-gc", cli] });
  try {
    expect(await running.ended(150_000), running.errors()).toMatchObject({ code: 0 });
  } finally {
    await running.kill();
    await display.close();
  }
  const held = JSON.parse(running.lines.at(-1) ?? "{}") as Readonly<Record<string, Held>>;
  const grown = (from: string, to: string, of: keyof Held): number =>
    ((held[to]?.[of] ?? Number.NaN) - (held[from]?.[of] ?? Number.NaN)) / (1024 * 1024);
  expect(grown("before", "full", "resident"), "what they take is seen").toBeGreaterThan(10);
  expect(grown("before", "after", "resident")).toBeLessThan(16);
  expect(grown("few", "many", "resident"), "what they take is seen").toBeGreaterThan(40);
  expect(grown("few", "many", "allocated")).toBeLessThan(400);
  expect(grown("few", "closed", "resident")).toBeLessThan(24);
  expect(grown("few", "closed", "allocated")).toBeLessThan(12);
});
