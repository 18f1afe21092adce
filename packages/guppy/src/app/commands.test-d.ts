// What the type checker accepts and refuses of commands and what names them. Checked by `tsc`, never run.
import { createApp } from "./create-app.ts";
import { defineWindow } from "./define-window.ts";

const Main = defineWindow({ render: () => "hello" });
const windows = [{ id: "main", window: Main }] as const;

export async function accepted(): Promise<void> {
  const app = await createApp({
    id: "app",
    windows,
    commands: {
      "file.save": { title: "&Save", enabled: ({ editing }) => editing === true, run: ({ window }) => window?.id },
      "view.dark": { title: "Dark", checked: true, radio: true, run: () => undefined },
    },
    keymap: [
      { keys: "mod-s", command: "file.save", when: "focus == codeEditor" },
      { keys: "mod-k mod-d", command: "view.dark", args: 1 },
      { keys: "mod-c", command: "guppy.copy" },
      { keys: "mod-s", command: "-file.save" },
    ],
    menus: [
      { label: "&File", items: ["file.save", "-", { command: "file.save", label: "Now" }, { role: "quit" }] },
      { label: "&View", items: () => ["view.dark", { label: "More", items: ["file.save"] }] },
    ],
  });
  const done: boolean = await app.run("file.save");
  app.setEnabled("view.dark", done);
}

export async function refused(): Promise<void> {
  const app = await createApp({
    id: "app",
    windows,
    commands: { "file.save": { title: "Save", run: () => undefined } },
    // @ts-expect-error no such command
    keymap: [{ keys: "mod-s", command: "file.sav" }],
    // @ts-expect-error no such command
    menus: [{ label: "File", items: ["file.open"] }],
  });
  // @ts-expect-error no such command
  await app.run("file.open");
  // @ts-expect-error no such command
  app.setEnabled("file.open", true);
  // @ts-expect-error a command has a title
  await createApp({ id: "app", windows, commands: { "file.save": { run: () => undefined } } });
  const bare = await createApp({ id: "app", windows });
  // @ts-expect-error there are no commands at all
  await bare.run("file.save");
}
