// The app as a table: its window, commands, keys, menus and classes. `app.tsx` opens it, and the tests do.
import type { AppSpec } from "guppy";
import type { Asking } from "./asking.ts";
import { type CommandId, editorCommands, editorMenus, keymap } from "./commands.ts";
import { createEditor, type Editor, type State } from "./editor.ts";
import type { Settings } from "./settings.ts";
import { type Argument, EditorWindow, stylesheet } from "./window.tsx";

export interface Parts {
  readonly asking: Asking;
  readonly settings: Settings;
  readonly keep: (settings: Settings) => void;
}

export interface EditorApp {
  readonly editor: Editor;
  readonly spec: AppSpec<[Argument], CommandId>;
}

export function editorApp({ asking, settings, keep }: Parts): EditorApp {
  let show: (state: State) => unknown = () => undefined;
  const editor = createEditor({
    settings,
    asking,
    keep,
    changed: (state) => void show(state),
  });
  return {
    editor,
    spec: {
      id: "guppy-editor",
      windows: [
        {
          id: "editor",
          window: EditorWindow,
          arg: {
            editor,
            show(next) {
              show = next;
            },
          },
        },
      ],
      commands: editorCommands(editor, asking),
      keymap,
      menus: editorMenus(editor),
      stylesheet,
    },
  };
}
