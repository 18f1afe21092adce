// The README's first program, started the two ways the README names, on a real display.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startApp } from "./app-process.ts";
import { type Display, findWindow, startDisplay } from "./display.ts";

// Programs start slowly where other work keeps the machine busy.
vi.setConfig({ testTimeout: 90_000 });

const hello = fileURLToPath(new URL("../../../../examples/hello/app.tsx", import.meta.url));
let display: Display;

beforeAll(async () => {
  display = await startDisplay();
});

afterAll(() => display.close());

test("it has at most 15 lines", async () => {
  expect((await readFile(hello, "utf8")).trimEnd().split("\n").length).toBeLessThanOrEqual(15);
});

test.each(["run", "register"] as const)("it opens its window through guppy %s", async (way) => {
  const app = startApp(hello, { display: display.name, way });
  try {
    await findWindow(display, "Hello", app);
    app.signal("SIGTERM");
    expect(await app.ended()).toMatchObject({ signal: "SIGTERM" });
  } finally {
    await app.kill();
  }
});
