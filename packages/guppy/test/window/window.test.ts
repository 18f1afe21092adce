// Real windows on a real X server: painting, clicks, closing and the ways a process ends. Needs the native file, a built
// package, Xvfb, openbox, xdotool and ImageMagick.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { render } from "guppy/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type AppProcess, type StartOptions, startApp } from "./app-process.ts";
import { Corners, cornersSize } from "./apps/corners-window.tsx";
import { Counter, size } from "./apps/counter-window.tsx";
import {
  capture,
  click,
  closeFocused,
  type Display,
  findWindow,
  moveAway,
  moveTo,
  type Point,
  startDisplay,
  xdotool,
} from "./display.ts";
import { eventually } from "./eventually.ts";
import { pictureDifference } from "./picture.ts";

const title = "guppy counter";
/** Of the root mean square: both draw the same, text included, and may round a colour differently. */
const tolerance = 0.0005;
/** `scripts/endings` has 200, on a busy machine. */
const repetitions = Number(process.env.GUPPY_TEST_REPETITIONS ?? "6");
/** How many of them run beside each other. */
const atOnce = Number(process.env.GUPPY_TEST_AT_ONCE ?? "1");
/** Milliseconds that one may take to come, or to go. */
const patience = 10_000 + 5000 * (atOnce - 1);

// Programs start slowly where other work keeps the machine busy.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let picture: Uint8Array;
let hoveredPicture: Uint8Array;
let increment: Point;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-window-"));
  const page = await render(Counter, { arg: () => undefined, ...size });
  const { bounds } = await page.getById("increment");
  increment = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  picture = await page.screenshot();
  await page.hover("increment");
  hoveredPicture = await page.screenshot();
  await page.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ["without a window manager", false],
  ["with a window manager", true],
])("%s", (_name, windowManager) => {
  let display: Display;
  const started: AppProcess[] = [];
  const start = (name: string, options: StartOptions = {}): AppProcess => {
    const app = startApp(name, { display: display.name, ...options });
    started.push(app);
    return app;
  };

  beforeAll(async () => {
    display = await startDisplay({ windowManager });
    await moveAway(display);
  });

  // A test that failed must not leave its window to the next one.
  afterEach(async () => {
    await Promise.all(started.splice(0).map((app) => app.kill()));
  });

  afterAll(() => display.close());

  const looksAs = async (window: string, expected: Uint8Array): Promise<void> => {
    let difference = 1;
    await eventually(
      () => `a picture nearer than ${difference}`,
      async () => {
        difference = await pictureDifference(folder, await capture(display, window), expected);
        return difference < tolerance ? true : undefined;
      },
    );
  };

  test("a change is one frame, which draws and presents its own pixels", async () => {
    const app = start("updates.tsx");
    await app.line("5 drawn, 0 whole, 0 unchanged, 5 presented");
    await app.line("few pixels");
    await app.line("all of them shown, and no others");
    await app.ended();
  });

  test("paints what the headless picture shows", async () => {
    const app = start("counter.tsx");
    await looksAs(await findWindow(display, title, app), picture);
    app.signal("SIGTERM");
    await app.ended();
  });

  test("shows again what the server has forgotten", async () => {
    const app = start("counter.tsx");
    const window = await findWindow(display, title, app);
    await looksAs(window, picture);
    await xdotool(display, "windowunmap", "--sync", window);
    await xdotool(display, "windowmap", "--sync", window);
    await looksAs(window, picture);
    app.signal("SIGTERM");
    await app.ended();
  });

  test("cuts round corners, and draws turned letters, as the headless picture does", async () => {
    const page = await render(Corners, cornersSize);
    const expected = await page.screenshot();
    await page.close();
    const app = start("corners.tsx");
    await looksAs(await findWindow(display, "guppy corners", app), expected);
    app.signal("SIGTERM");
    await app.ended();
  });

  test("shows the pointer over the button, and that it has left the window", async () => {
    const app = start("counter.tsx");
    const window = await findWindow(display, title, app);
    await moveTo(display, window, increment);
    await looksAs(window, hoveredPicture);
    await moveAway(display);
    await looksAs(window, picture);
    app.signal("SIGTERM");
    await app.ended();
  });

  test("one click counts once, fifty rapid clicks count fifty times and in order", async () => {
    const app = start("counter.tsx");
    const window = await findWindow(display, title, app);
    // Before the first picture there is nothing to click on.
    await looksAs(window, picture);
    await click(display, window, increment);
    await app.line("count 1");
    if (windowManager) {
      // A press that comes while the manager still holds back the one before is dropped by an X server that is behind, whosever
      // window it is. So here each click waits for the answer to the one before.
      for (let count = 2; count <= 51; count += 1) {
        await click(display, window, increment);
        await app.line(`count ${count}`);
      }
    } else {
      await click(display, window, increment, 50);
      await app.line("count 51");
    }
    const counts = app.lines.filter((line) => line.startsWith("count "));
    expect(counts).toEqual(Array.from({ length: 51 }, (_, index) => `count ${index + 1}`));
    app.signal("SIGTERM");
    await app.ended();
  });

  test("closing the last window from inside ends the process with 0", async () => {
    const app = start("counter.tsx", { args: ["close"] });
    await app.line("closed");
    const closed = performance.now();
    expect(await app.ended()).toMatchObject({ code: 0 });
    expect(performance.now() - closed).toBeLessThan(2000);
  });

  test("children see the environment unchanged", async () => {
    const app = start("child-environment.tsx");
    expect(await app.ended()).toMatchObject({ code: 0 });
    expect(JSON.parse(app.lines[0] ?? "{}")).toMatchObject({ changed: [] });
  });

  test.each<
    readonly [string, readonly string[], NodeJS.Signals | undefined, { code: number | null; signal: string | null }]
  >([
    ["SIGINT", [], "SIGINT", { code: null, signal: "SIGINT" }],
    ["SIGTERM", [], "SIGTERM", { code: null, signal: "SIGTERM" }],
    ["process.exit(3)", ["exit"], undefined, { code: 3, signal: null }],
    ["an uncaught throw", ["throw"], undefined, { code: 1, signal: null }],
    ["process.exit(3) while windows open", ["opening"], undefined, { code: 3, signal: null }],
    ["closing", ["close"], undefined, { code: 0, signal: null }],
  ])(
    `%s ends the process as it should, ${repetitions} times`,
    async (_way, args, signal, expected) => {
      let left = repetitions;
      const end = async (): Promise<void> => {
        while (left > 0) {
          const round = repetitions - left;
          left -= 1;
          const app = start("counter.tsx", { args });
          await app.line("open", patience);
          if (signal !== undefined) app.signal(signal);
          expect(await app.ended(patience), `round ${round}: ${app.errors()}`).toMatchObject(expected);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, end));
    },
    60_000 + repetitions * 10_000,
  );
});

test("the user closing the last window ends the process with 0 within 2 s", async () => {
  const display = await startDisplay({ windowManager: true });
  const app = startApp("counter.tsx", { display: display.name });
  try {
    await findWindow(display, title, app);
    await app.line("open");
    const asked = performance.now();
    await closeFocused(display);
    expect(await app.ended()).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - asked).toBeLessThan(2000);
  } finally {
    await app.kill();
    await display.close();
  }
});

describe("no display", () => {
  const answer = async (
    env: StartOptions["env"],
  ): Promise<{ readonly code: string; readonly milliseconds: number }> => {
    const app = startApp("no-display.tsx", { env });
    expect(await app.ended(15_000), app.errors()).toMatchObject({ code: 0 });
    return JSON.parse(app.lines[0] ?? "{}");
  };

  test.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ["neither variable", { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }],
    ["empty variables", { DISPLAY: "", WAYLAND_DISPLAY: "" }],
    ["a display nobody serves", { DISPLAY: ":4711" }],
    ["a Wayland socket nobody serves", { WAYLAND_DISPLAY: "wayland-4711", XDG_RUNTIME_DIR: tmpdir() }],
  ])("%s is GUPPY_NO_DISPLAY within a second", async (_name, env) => {
    const { code, milliseconds } = await answer(env);
    expect(code).toBe("GUPPY_NO_DISPLAY");
    expect(milliseconds).toBeLessThan(1000);
  });

  test("a refused authorisation is GUPPY_NO_DISPLAY within a second", async () => {
    const authority = join(folder, "authority");
    await writeFile(authority, authorityEntry());
    const display = await startDisplay({ authority });
    try {
      const { code, milliseconds } = await answer({ DISPLAY: display.name, XAUTHORITY: join(folder, "nothing") });
      expect(code).toBe("GUPPY_NO_DISPLAY");
      expect(milliseconds).toBeLessThan(1000);
    } finally {
      await display.close();
    }
  });

  test("a stale WAYLAND_DISPLAY beside a good DISPLAY opens on the good one", async () => {
    const display = await startDisplay();
    try {
      const env = { DISPLAY: display.name, WAYLAND_DISPLAY: "wayland-4711", XDG_RUNTIME_DIR: folder };
      expect((await answer(env)).code).toBe("open");
    } finally {
      await display.close();
    }
  });
});

/** One MIT-MAGIC-COOKIE-1 for any host and display, in the layout of Xau: 16-bit big-endian lengths. */
function authorityEntry(): Buffer {
  const familyWild = 0xffff;
  const field = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  return Buffer.concat([
    Buffer.from([familyWild >> 8, familyWild & 0xff]),
    field(Buffer.from("")),
    field(Buffer.from("")),
    field(Buffer.from("MIT-MAGIC-COOKIE-1")),
    field(Buffer.alloc(16, 7)),
  ]);
}
