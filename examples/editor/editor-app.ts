// The app as a table: its window, commands, keys, menus and classes. `app.tsx` opens it, and the tests do.
import type { AppSpec } from "guppy";
import { type CommandId, editorCommands, editorMenus, keymap } from "./commands.ts";
import { createEditor, type EditorParts, type State } from "./editor.ts";
import { type Argument, EditorWindow, stylesheet } from "./window.tsx";

export function editorApp({ asking, settings, keep }: Omit<EditorParts, "changed">) {
  let show: (state: State) => unknown = () => undefined;
  const editor = createEditor({ settings, asking, keep, changed: (state) => void show(state) });
  const arg: Argument = {
    editor,
    show(next) {
      show = next;
    },
  };
  const spec: AppSpec<[Argument], CommandId> = {
    id: "guppy-editor",
    windows: [{ id: "editor", window: EditorWindow, arg }],
    commands: editorCommands(editor, asking),
    keymap,
    menus: editorMenus(editor),
    stylesheet,
  };
  return { editor, spec };
}
