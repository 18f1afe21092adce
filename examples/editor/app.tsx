// `npx guppy run app.tsx [file …]`: a second start hands its files to the first.
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
});

const app = await createApp({
  ...spec,
  // In the app's folder of settings; read again whenever it is saved.
  keymapFile: "keymap.json",
  singleInstance: true,
  async onOpen({ files, first }) {
    for (const path of files) await editor.openFile(path);
    if (first || files.length === 0) return;
    // The window may lie below others. Where the desktop shows no notifications there is none.
    await app.notify({ title: "Opened in the editor", body: files.join("\n") }).catch(() => undefined);
  },
  onQuit: editor.mayQuit,
});
if (app.isFirst) {
  const store = await app.store("settings", { defaults });
  save = (settings) => void store.set(settings);
  const { recent, ...rest } = store.get();
  editor.set({ ...rest, recent: [...new Set([...editor.state().settings.recent, ...recent])] });
  await app.closed;
  await store.settled();
}
