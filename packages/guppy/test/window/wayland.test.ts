// A real window on a Wayland compositor, drawn in software: it opens, paints, takes clicks and text, is resized and closed, and says
// what Wayland can't do. Needs the native file, a built package, sway, grim, wtype and ImageMagick.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createElement } from "guppy";
import { render } from "guppy/testing";
import { expect, test, vi } from "vitest";
import { startApp } from "./app-process.ts";
import { Form } from "./apps/form.tsx";
import { asleep } from "./asleep.ts";
import { type Compositor, type SwayWindow, startCompositor, wallpaper } from "./compositor.ts";
import { eventually } from "./eventually.ts";
import { pictureDifference } from "./picture.ts";
import { startTold, type ToldApp } from "./told-app.ts";

vi.setConfig({ testTimeout: 90_000 });

const size = { width: 320, height: 240 } as const;
/** Of the root mean square; see `window.test.ts`. */
const tolerance = 0.0005;

async function onCompositor(
  body: (compositor: Compositor, told: ToldApp, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guppy-wayland-"));
  const compositor = await startCompositor();
  const told = await startTold({ env: compositor.env });
  try {
    await body(compositor, told, folder);
  } finally {
    await told.close();
    await compositor.close();
    await rm(folder, { recursive: true, force: true });
  }
}

test("a window opens, paints, takes clicks and text, is resized, changes and closes", async () => {
  const page = await render(createElement(Form, { log: () => undefined }), size);
  const expected = await page.screenshot();
  const button = (await page.getById("add")).bounds;
  const field = (await page.getById("field")).bounds;
  await page.close();

  await onCompositor(async (compositor, told, folder) => {
    const window = (): Promise<SwayWindow> =>
      eventually(
        () => `the window; the app says ${told.app.errors()}`,
        async () => (await compositor.windows())[0],
      );
    const heard: string[] = [];
    const hears = (what: string): Promise<true> =>
      eventually(
        () => `${what} after ${heard.join(", ")}`,
        async () => {
          heard.push(...(await told.events()).map(([, name, value]) => `${name} ${JSON.stringify(value)}`));
          return heard.some((one) => one.startsWith(what)) ? true : undefined;
        },
      );

    const { number, unmet } = await told.open({ title: "first", appId: "guppy-test", shows: "form", bounds: size });
    expect(unmet).toEqual([]);
    expect(await window()).toMatchObject({ app_id: "guppy-test", name: "first" });
    let difference = 1;
    await eventually(
      () => `a picture nearer than ${difference}`,
      async () => {
        difference = await pictureDifference(folder, await compositor.capture((await window()).content), expected);
        return difference < tolerance ? true : undefined;
      },
    );

    await asleep(told.app);

    const { content } = await window();
    const middle = (part: typeof button) => ({
      x: content.x + part.x + part.width / 2,
      y: content.y + part.y + part.height / 2,
    });
    compositor.pointer.move(middle(button));
    compositor.pointer.click();
    await hears('form "count 1"');
    compositor.pointer.move(middle(field));
    compositor.pointer.click();
    await compositor.type("Grüße");
    await hears('form "text Grüße"');
    await hears("focused");

    await compositor.tell("[app_id=guppy-test]", "resize", "set", "420", "300");
    await hears("resized");
    await eventually("the size", async () => {
      const bounds = (await told.read(number, "bounds")) as { readonly width: number };
      return bounds.width === (await window()).content.width && bounds.width !== size.width ? true : undefined;
    });

    // Sway 1.7 loses the size of a window that fills the screen before it is done with the one before.
    await sleep(500);
    await told.call(number, "setTitle", "second");
    await eventually("the title", async () => ((await window()).name === "second" ? true : undefined));
    await told.call(number, "setWindowState", "fullscreen");
    await eventually("fullscreen", async () => ((await window()).fullscreen_mode === 1 ? true : undefined));
    await hears('state "fullscreen"');
    await told.call(number, "setWindowState", "normal");
    await eventually("normal", async () => ((await window()).fullscreen_mode === 0 ? true : undefined));
    await compositor.tell("output", "HEADLESS-1", "scale", "2");
    await hears("scale 2");
    expect(await told.read(number, "scale")).toBe(2);
    await compositor.tell("output", "HEADLESS-1", "scale", "1");
    await hears("scale 1");
    for (const [name, argument] of [
      ["setBounds", { x: 1, y: 2 }],
      ["setMinSize", { width: 50, height: 50 }],
      ["setAlwaysOnTop", true],
      ["hide", undefined],
    ] as const) {
      expect((await told.call(number, name, ...(argument === undefined ? [] : [argument]))).error?.[0]).toBe(
        "GUPPY_UNSUPPORTED",
      );
    }

    await compositor.tell("[app_id=guppy-test]", "kill");
    await hears("closed");
    expect(await compositor.windows()).toEqual([]);

    const wishes = { bounds: { x: 1, y: 2, ...size }, show: false, focus: false, alwaysOnTop: true, resizable: false };
    const second = await told.open({ title: "wishes", ...wishes });
    expect(second.unmet.map(({ option }) => option)).toEqual(["bounds.x", "show", "focus", "alwaysOnTop", "resizable"]);
    await told.call(second.number, "close");

    for (const [backdrop, color] of [
      ["opaque", "#000000"],
      ["transparent", wallpaper],
    ] as const) {
      const glass = await told.open({
        title: "glass",
        appId: "glass",
        bounds: size,
        backdrop,
        background: "transparent",
      });
      const { content: pane } = await window();
      const middle = { x: pane.x + 200, y: pane.y + 150 };
      await eventually(`${color} through it`, async () =>
        (await compositor.color(middle)) === color ? true : undefined,
      );
      await told.call(glass.number, "close");
      await eventually("its end", async () => ((await compositor.windows()).length === 0 ? true : undefined));
    }

    // Last, since the pointer's places are those of all displays together.
    await told.call(-1, "follow displays");
    for (const command of [["create_output"], ["output", "HEADLESS-2", "resolution", "800x600"]] as const) {
      await compositor.tell(...command);
      heard.length = 0;
      await hears("displays");
    }
  });
});

test("files are dragged out of a window, into another program", async () => {
  const compositor = await startCompositor();
  const files = ["/tmp/first file.txt", "/tmp/zweite-ä.txt"];
  const from = startApp("dragging.tsx", { env: compositor.env, args: files });
  const to = startApp("dragging.tsx", { env: compositor.env });
  try {
    for (const app of [from, to]) await app.line("open");
    const place = async (app: string, x: number): Promise<SwayWindow["content"]> => {
      await eventually("the window", async () => (await compositor.windows()).find(({ app_id }) => app_id === app));
      await compositor.tell(`[app_id=${app}]`, "move", "position", `${x}`, "100");
      // Its frame comes a moment later, and moves what is in it.
      let last = "";
      return eventually("a place that stays", async () => {
        await sleep(150);
        const found = (await compositor.windows()).find(({ app_id }) => app_id === app);
        const before = last;
        last = JSON.stringify(found?.content);
        return last === before ? found?.content : undefined;
      });
    };
    const [left, right] = [await place("dragging-2", 20), await place("dragging-0", 520)];
    const { pointer } = compositor;
    const start = { x: left.x + 60, y: left.y + 36 };
    const end = { x: right.x + 300, y: right.y + 100 };
    pointer.move(start);
    await sleep(200);
    pointer.hold(true);
    // As a hand does: on the way in steps, and never quite still where it arrives.
    for (let step = 1; step <= 20; step += 1) {
      await sleep(30);
      pointer.move({
        x: start.x + ((end.x - start.x) * step) / 20,
        y: start.y + ((end.y - start.y) * step) / 20,
      });
    }
    let tremor = 0;
    await eventually("the files over the other window", async () => {
      tremor = 1 - tremor;
      pointer.move({ x: end.x + tremor, y: end.y });
      return to.lines.includes("over") ? true : undefined;
    });
    pointer.hold(false);
    await to.line(`dropped ${files.join(", ")}`);
    await from.line("ended false");
    expect(to.lines).not.toContain("started");
  } finally {
    await from.kill();
    await to.kill();
    await compositor.close();
  }
});
