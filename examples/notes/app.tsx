// `npx guppy run app.tsx [folder]`
import { homedir } from "node:os";
import { join } from "node:path";
import { createApp } from "guppy";
import { openStore } from "./files.ts";
import { Notes } from "./notes.tsx";

const data = process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share");
const store = await openStore(process.argv[2] ?? join(data, "guppy-notes"));
const app = await createApp({
  id: "notes",
  windows: [{ id: "notes", window: Notes, arg: { store, notes: await store.list() } }],
});
await app.closed;
await store.settled();
