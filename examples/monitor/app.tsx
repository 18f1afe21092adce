// `npx guppy run app.tsx`
import { createApp } from "guppy";
import { Monitor } from "./monitor.tsx";
import { openProc } from "./proc.ts";

const app = await createApp({
  id: "monitor",
  windows: [{ id: "monitor", window: Monitor, arg: { source: openProc() } }],
});
await app.closed;
