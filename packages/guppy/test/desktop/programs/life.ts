// An app that says what happens to it; lines on its input tell it what to do.
import { createInterface } from "node:readline";
import { createApp, defineWindow } from "../../../src/index.ts";

process.env.GUPPY_HEADLESS = "1";
const say = (line: string): void => void process.stdout.write(`${line}\n`);
let mayQuit = false;
const app = await createApp({
  id: "org.example.life",
  windows: [{ id: "main", window: defineWindow({ render: () => "hello" }) }],
  singleInstance: true,
  onOpen: ({ argv, files, urls, first }) => say(`open ${JSON.stringify({ argv, files, urls, first })}`),
  onQuit: () => mayQuit,
  onSuspend: () => say("suspend"),
  onResume: () => say("resume"),
});
say(app.isFirst ? "first" : "second");
void app.closed.then(() => {
  say("closed");
  process.stdin.destroy();
});
if (app.isFirst) {
  createInterface({ input: process.stdin }).on("line", async (line) => {
    if (line === "allow") mayQuit = true;
    say(`${line}: ${line === "quit" ? await app.quit() : app.windows.size}`);
  });
}
