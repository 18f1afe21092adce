// `npx guppy run app.tsx [file …]`
import { resolve } from "node:path";
import { createApp } from "guppy";
import { editorApp } from "./editor-app.ts";
import { defaults } from "./settings.ts";

const { editor, spec } = editorApp({
  settings: defaults,
  keep: () => undefined,
  asking: {
    forName: async () => undefined,
    forFile: async () => undefined,
    forFolder: async () => undefined,
    toSave: async () => "discard",
  },
  quit: async () => ((await editor.mayQuit()) ? app.close() : undefined),
});
const app = await createApp(spec);
for (const path of process.argv.slice(2)) await editor.openFile(resolve(path));
await app.closed;
