// Has a window, and ends by a signal that was sent to it.
import process from "node:process";
import { createApp, defineWindow } from "guppy";

await createApp({
  id: "aborting",
  windows: [{ id: "main", window: defineWindow({ render: () => <text>Hello</text> }) }],
});
process.kill(process.pid, "SIGABRT");
