// A text input in a real window: keys of the X server arrive as text, and undo, redo, selection and the clipboard work there.
import { afterAll, beforeAll, describe, test, vi } from "vitest";
import { startApp } from "./app-process.ts";
import { type Display, findWindow, startDisplay, xdotool } from "./display.ts";

vi.setConfig({ testTimeout: 90_000 });

describe.each([
  ["without a window manager", false],
  ["with a window manager", true],
])("%s", (_name, windowManager) => {
  let display: Display;

  beforeAll(async () => {
    display = await startDisplay({ windowManager });
  });

  afterAll(() => display.close());

  test("what is typed at speed is all there, in capitals, and can be taken back, selected and copied", async () => {
    const app = startApp("text-input.tsx", { display: display.name });
    try {
      await app.line("open");
      const window = await findWindow(display, "guppy text", app);
      await xdotool(display, "windowfocus", "--sync", window);
      await xdotool(display, "type", "--delay", "5", "hello small fish");
      await app.line("text HELLO SMALL FISH");
      await xdotool(display, "key", "ctrl+BackSpace");
      await app.line("text HELLO SMALL ");
      await xdotool(display, "type", "--delay", "5", "x");
      await app.line("text HELLO SMALL X");
      await xdotool(display, "key", "ctrl+a", "ctrl+c", "End", "Return");
      await app.line("submitted HELLO SMALL X, copied HELLO SMALL X");
    } finally {
      await app.kill();
    }
  });
});
