// The window: menus and tools, the side bar, the texts, and what stands above them.
import { defineWindow, type Stylesheet, type WindowHandle } from "guppy";
import { type Editor, isDirty, type State } from "./editor.ts";
import { shortPath } from "./files.ts";
import { SettingsDialog } from "./settings-dialog.tsx";
import { Side } from "./side.tsx";
import { Tabs, Texts } from "./texts.tsx";

export interface Argument {
  readonly editor: Editor;
  /** Tells the editor how to show what has changed. */
  readonly show: (shown: (state: State) => unknown) => void;
}

interface Kept {
  readonly editor: Editor;
  readonly shown: State;
}

export const EditorWindow = defineWindow({
  options: { title: "Editor", bounds: { width: 1000, height: 680 }, minSize: { width: 480, height: 320 } },
  // What is not saved is asked about, also where the window is closed by its own button.
  onCloseRequested: (window) => window.state.editor.mayQuit(),
  mount({ editor, show }: Argument, window: WindowHandle<Kept>): Kept {
    show((shown) => window.update((state) => ({ ...state, shown })));
    return { editor, shown: editor.state() };
  },
  render(window) {
    const { editor, shown } = window.state;
    const { folder, side, tabs, current, message, shows, settings } = shown;
    const tab = tabs.find(({ id }) => id === current);
    const main = (
      <div class="flex flex-col flex-1 min-w-0 min-h-0">
        <Tabs editor={editor} state={shown} />
        <Texts editor={editor} state={shown} />
      </div>
    );
    return (
      <div class="flex flex-col bg-background text-text">
        <div class="toolbar">
          <menuBar />
          <spacer />
          <commandButton command="file.new" show="icon" />
          <commandButton command="file.save" show="icon" />
          <commandButton command="app.settings" show="icon" />
        </div>
        {side === null ? (
          main
        ) : (
          <splitPane
            class="flex-1 min-h-0"
            defaultSize={240}
            min={160}
            max={480}
            label="Side bar"
            first={<Side editor={editor} state={shown} />}
            second={main}
          />
        )}
        <div class="statusbar" role="status">
          <text class="flex-1 min-w-0 truncate">{message === "" ? "Ready" : message}</text>
          {tab !== undefined && (
            <text id="where">{`${tab.path === null ? tab.name : shortPath(tab.path, folder)}${isDirty(tab) ? ", not saved" : ""}`}</text>
          )}
          {tab !== undefined && <text>{`${tab.text.split("\n").length} lines`}</text>}
        </div>
        <commandPalette open={shows === "commands"} onClose={() => editor.change({ shows: null })} />
        <SettingsDialog open={shows === "settings"} settings={settings} editor={editor} />
      </div>
    );
  },
});

/** Classes that several parts share. */
export const stylesheet: Stylesheet = {
  toolbar: "flex flex-row flex-none items-center gap-1 border-b border-border bg-surface pr-2",
  statusbar:
    "flex flex-row flex-none items-center gap-4 border-t border-border bg-surface px-3 py-1 text-xs text-textMuted",
  row: {
    base: "flex-row items-center justify-start gap-2 rounded-md px-2 py-1 text-sm text-left",
    states: { hover: "bg-muted" },
    variants: { current: "bg-accent text-accentText hover:bg-accent" },
  },
  tab: {
    base: "flex flex-row flex-none items-center border-r border-border",
    variants: { current: "bg-background" },
  },
};
