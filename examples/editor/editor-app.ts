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
  /** Something has changed, after the window was told. */
  readonly changed?: (state: State) => void;
  /** Texts were read again, as another program has changed their files. */
  readonly reloaded?: (names: readonly string[]) => void;
}

export interface EditorApp {
  readonly editor: Editor;
  readonly spec: AppSpec<[Argument], CommandId>;
}

export function editorApp({ asking, settings, keep, changed, reloaded }: Parts): EditorApp {
  let show: (state: State) => unknown = () => undefined;
  const editor = createEditor({
    settings,
    asking,
    keep,
    changed(state) {
      void show(state);
      changed?.(state);
    },
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
            async focused() {
              const names = await editor.reload();
              if (names.length > 0) reloaded?.(names);
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
