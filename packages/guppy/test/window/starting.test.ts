// A first window asks no driver that it does not draw with, and looks for the machine's fonts when a text has a letter of theirs.
import { afterAll, beforeAll, test, vi } from "vitest";
import { startApp } from "./app-process.ts";
import { type Display, startDisplay } from "./display.ts";

vi.setConfig({ testTimeout: 60_000 });

let display: Display;

beforeAll(async () => {
  display = await startDisplay();
});
afterAll(() => display.close());

test("it asks one API for adapters, and looks for fonts once, for the first letter that is not bundled", async () => {
  const app = startApp("starting.tsx", { display: display.name, env: { GUPPY_RENDERER: "gl" } });
  try {
    await app.line("bundled 1 0", 30_000);
    await app.line("others 1 1", 30_000);
  } finally {
    await app.kill();
  }
});
