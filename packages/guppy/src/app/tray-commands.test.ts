// The menu of a tray icon, made of commands.
import { expect, test } from "vitest";
import { createAppCommands } from "./app-commands.ts";
import { trayMenuOf } from "./tray-commands.ts";

const host = { windowOf: () => undefined, close: () => undefined, quit: () => undefined, report: () => undefined };
const run = (): void => undefined;

test("items are what their commands are at the moment", () => {
  const commands = createAppCommands(
    {
      commands: {
        open: { title: "&Open", run },
        mute: { title: "Mute", checked: true, run },
        one: { title: "One", radio: true, checked: false, run },
        hidden: { title: "Hidden", when: "other", run },
      },
    },
    host,
  );
  const chosen: unknown[] = [];
  const menu = () =>
    trayMenuOf(
      ["open", "hidden", "-", "mute", { label: "&More", items: () => ["one", { role: "quit" }] }],
      { command: (id) => commands.stateOf(id, { window: "", focus: "none" }) },
      (entry) => chosen.push(entry.command?.id),
    );
  commands.setEnabled("open", false);
  expect(menu()).toMatchObject([
    { label: "Open", enabled: false },
    "separator",
    { label: "Mute", enabled: true, checked: true, kind: "check" },
    { label: "More", items: [{ label: "One", checked: false, kind: "radio" }, { label: "Quit" }] },
  ]);
  const [open] = menu();
  if (open !== undefined && open !== "separator") open.onSelect?.();
  expect(chosen).toEqual(["open"]);
});
