// `npx guppy run app.tsx [folder]`
import { createApp } from "guppy";
import { Files } from "./files.tsx";
import { openFolder } from "./folder.ts";

const store = openFolder(process.argv[2] ?? process.cwd());
const app = await createApp({
  id: "files",
  windows: [{ id: "files", window: Files, arg: { store, entries: await store.list("") } }],
});
await app.closed;
