// `npx guppy run app.tsx [file or folder …]`: a second start hands its files to the first.
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { createApp, theme } from "guppy";
import { askByDialogs } from "./asking.ts";
import { editorApp } from "./editor-app.ts";
import { defaults, type Settings } from "./settings.ts";

// Until the settings have been read there is nothing to keep.
let save = (_settings: Settings): void => undefined;
const { editor, spec } = editorApp({
  asking: askByDialogs,
  settings: defaults,
  keep(settings) {
    void theme.set({ mode: settings.mode });
    save(settings);
  },
  // Where the desktop shows no notifications, the status bar says the same.
  reloaded: (names) => void app.notify({ title: "Changed elsewhere", body: names.join(", ") }).catch(() => undefined),
});

const open = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    await (isFolder ? editor.openFolder(path) : editor.openFile(path));
  }
};

const app = await createApp({
  ...spec,
  // In the app's folder of settings; read again whenever it is saved.
  keymapFile: "keymap.json",
  singleInstance: true,
  onOpen: ({ files }) => open(files),
  onQuit: editor.mayQuit,
});
const store = await app.store("settings", { defaults });
if (app.isFirst) {
  save = (settings) => void store.set(settings);
  const { recent, ...rest } = store.get();
  editor.set({ ...rest, recent: [...new Set([...editor.state().settings.recent, ...recent])] });
} else console.log(`${basename(import.meta.filename)}: opened in the window that is there`);
await app.closed;
await store.settled();
