// A text input whose program answers late and in capitals; it says what it holds, what was submitted and what is on the clipboard.
import { setTimeout as pause } from "node:timers/promises";
import { clipboard, createApp, defineWindow } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);

const window = defineWindow({
  options: { title: "guppy text", bounds: { width: 400, height: 120 } },
  mount: () => ({ text: "" }),
  render: (self) => (
    <div class="p-4">
      <textInput
        id="field"
        autoFocus
        value={self.state.text}
        onChange={async ({ text }) => {
          await pause(50);
          log(`text ${text.toUpperCase()}`);
          return self.update(() => ({ text: text.toUpperCase() }));
        }}
        onSubmit={async ({ text }) => log(`submitted ${text}, copied ${await clipboard.readText()}`)}
      />
    </div>
  ),
});

await createApp({ id: "text-input", windows: [{ id: "main", window }] });
log("open");
