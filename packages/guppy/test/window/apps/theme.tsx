// An app that says what its colours are and what the desktop prefers.
import { createApp, defineWindow, theme } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (): void => log(`theme ${JSON.stringify(theme.current)}`);

const Themed = defineWindow({
  options: { title: "guppy theme", bounds: { width: 200, height: 160 } },
  render: () => (
    <div class="w-full h-full p-[20px]">
      <div class="w-[60px] h-[60px] bg-primary" />
    </div>
  ),
});

theme.onChange(say);
const app = await createApp({
  id: "theme",
  theme: { mode: "system", followAccent: true },
  windows: [{ id: "main", window: Themed }],
});
log("open");
await app.closed;
