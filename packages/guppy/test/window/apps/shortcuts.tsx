// A field, and commands with keys; it says which were run and what was typed.
import { createApp, defineWindow } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const command = (title: string) => ({ title, run: () => log(`ran ${title}`) });

const window = defineWindow({
  options: { title: "guppy shortcuts", bounds: { width: 400, height: 120 } },
  onFocused: () => log("focused"),
  render: () => (
    <div class="p-4">
      <textInput id="field" autoFocus onChange={({ text }) => log(`text ${text}`)} />
    </div>
  ),
});

await createApp({
  id: "shortcuts",
  windows: [{ id: "main", window }],
  commands: {
    save: command("save"),
    back: command("back"),
    all: command("all"),
    chord: command("chord"),
    one: command("one"),
    local: command("local"),
  },
  keymap: [
    { keys: "mod-s", command: "save" },
    { keys: "mod-z", command: "back" },
    { keys: "mod-a", command: "all" },
    { keys: "mod-k s", command: "chord" },
    { keys: "mod-1", command: "one" },
    { keys: "mod-ö", command: "local" },
  ],
});
log("open");
