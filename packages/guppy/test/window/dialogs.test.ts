// A real window that asks for a file: the desktop's portal where there is one, guppy's own dialog where there is none, and where the
// portal talks nonsense.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PrivateBus, startBus } from "../desktop/private-bus.ts";
import { type AppProcess, startApp } from "./app-process.ts";
import { type Display, findWindow, startDisplay, xdotool } from "./display.ts";
import { eventually } from "./eventually.ts";

let display: Display;
let bus: PrivateBus;
let app: AppProcess;

beforeAll(async () => {
  [display, bus] = await Promise.all([startDisplay({ windowManager: true }), startBus()]);
});
afterAll(async () => {
  await app.kill();
  await bus.close();
  await display.close();
});

/** Typed into the dialog's field for a path, which has the focus; again where the dialog did not show yet. */
async function type(path: string, line: string): Promise<void> {
  await eventually("the drawn dialog", async () => {
    await xdotool(display, "key", "ctrl+a");
    await xdotool(display, "type", "--delay", "20", path);
    await xdotool(display, "key", "Return");
    return app.line(line, 2000).then(
      () => true as const,
      () => undefined,
    );
  });
}

test("files are asked for by guppy without a portal and after nonsense, and by a portal that is in order", async () => {
  app = startApp("dialogs.tsx", { display: display.name, env: { DBUS_SESSION_BUS_ADDRESS: bus.address } });
  await findWindow(display, "guppy dialogs", app);
  await app.line("open");
  const portal = await bus.stand("desktop", "portal");
  portal.tell({ plan: { response: 0, uris: ["https://example.org"] } });
  await type("/etc/passwd", "round 1: /etc/passwd");
  await eventually("the portal to be asked", () => portal.said[0]);
  portal.tell({ plan: { response: 0, uris: ["file:///from/the/portal"] } });
  await type("/etc/hosts", "round 2: /etc/hosts");
  await app.line("round 3: /from/the/portal");
  expect(portal.said.map((line) => (line as { title?: string }).title)).toEqual(["Round 2", "Round 3"]);
  await app.ended();
}, 60_000);
