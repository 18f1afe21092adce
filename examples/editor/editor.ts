// What the editor knows and does, without a window: open texts, the folder, the search, and the answers of the user.
import { basename, dirname } from "node:path";
import type { Asking } from "./asking.ts";
import { type Entry, type Found, findInFiles, listFolder, readText, writeText } from "./files.ts";
import { keepRecent, type Settings } from "./settings.ts";

export interface Tab {
  readonly id: number;
  /** Null while it has never been saved. */
  readonly path: string | null;
  readonly name: string;
  readonly text: string;
  /** What is in the file. */
  readonly saved: string;
  /** The line to go to, from 1. */
  readonly goTo?: { readonly line: number };
}

export interface State {
  readonly folder: string | null;
  readonly entries: readonly Entry[];
  readonly tabs: readonly Tab[];
  /** The id of the tab that shows. */
  readonly current: number | null;
  readonly side: "files" | "search" | null;
  readonly words: string;
  readonly found: readonly Found[];
  /** What is looked for in the text; null while the bar is closed. */
  readonly find: string | null;
  readonly shows: "commands" | "settings" | null;
  readonly settings: Settings;
  /** The last thing that happened. */
  readonly message: string;
}

export type Editor = ReturnType<typeof createEditor>;

/** What parts of the window are drawn from. */
export interface Shown {
  readonly editor: Editor;
  readonly state: State;
}

export interface EditorParts {
  readonly settings: Settings;
  readonly asking: Asking;
  /** Keeps settings for the next start. */
  readonly keep: (settings: Settings) => void;
  /** Something on the screen is another. */
  readonly changed: (state: State) => void;
}

export function isDirty(tab: Tab | undefined): boolean {
  return tab !== undefined && tab.text !== tab.saved;
}

export function createEditor({ settings, asking, keep, changed }: EditorParts) {
  let lastId = 0;
  let state: State = {
    folder: null,
    entries: [],
    tabs: [],
    current: null,
    side: "files",
    words: "",
    found: [],
    find: null,
    shows: null,
    settings,
    message: "",
  };
  const change = (next: Partial<State>): void => {
    state = { ...state, ...next };
    changed(state);
  };
  const current = (): Tab | undefined => state.tabs.find(({ id }) => id === state.current);
  const update = (id: number, next: Partial<Tab>): void =>
    change({ tabs: state.tabs.map((tab) => (tab.id === id ? { ...tab, ...next } : tab)) });
  const add = (tab: Omit<Tab, "id">): void => {
    lastId += 1;
    change({ tabs: [...state.tabs, { id: lastId, ...tab }], current: lastId });
  };
  const set = (next: Partial<Settings>): void => {
    change({ settings: { ...state.settings, ...next } });
    keep(state.settings);
  };
  /** Shows what went wrong in place of what was to happen. */
  const tried = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      change({ message: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  const refresh = async (): Promise<void> => {
    if (state.folder !== null) change({ entries: await listFolder(state.folder) });
  };

  const editor = {
    state: () => state,
    change,
    current,
    set,

    async openFolder(folder: string): Promise<void> {
      change({ folder, entries: await listFolder(folder), side: "files", message: `Opened ${basename(folder)}` });
    },

    async openFile(path: string, line?: number): Promise<void> {
      const open = state.tabs.find((tab) => tab.path === path);
      if (open !== undefined) change({ current: open.id });
      else {
        const text = await tried(() => readText(path));
        if (text === undefined) return;
        add({ path, name: basename(path), text, saved: text });
        set({ recent: keepRecent(state.settings.recent, path) });
        if (state.folder === null) await editor.openFolder(dirname(path));
      }
      const tab = current();
      if (tab !== undefined && line !== undefined) update(tab.id, { goTo: { line } });
      change({ message: path });
    },

    create(): void {
      const number = state.tabs.filter(({ path }) => path === null).length + 1;
      add({ path: null, name: `Untitled ${number}`, text: "", saved: "" });
    },

    write: (id: number, text: string): void => update(id, { text }),

    /** False where the user has changed his mind. */
    async save(tab: Tab | undefined, asks = false): Promise<boolean> {
      if (tab === undefined) return true;
      const path = tab.path === null || asks ? await asking.forName(tab.name) : tab.path;
      if (path === undefined) return false;
      const done = await tried(async () => {
        await writeText(path, tab.text);
        return true;
      });
      if (done !== true) return false;
      update(tab.id, { path, name: basename(path), saved: tab.text });
      change({ message: `Saved ${basename(path)}` });
      set({ recent: keepRecent(state.settings.recent, path) });
      await refresh();
      return true;
    },

    async close(tab: Tab | undefined): Promise<boolean> {
      if (tab === undefined) return true;
      if (isDirty(tab)) {
        change({ current: tab.id });
        const answer = await asking.toSave(tab.name);
        if (answer === "cancel" || (answer === "save" && !(await editor.save(tab)))) return false;
      }
      const place = state.tabs.findIndex(({ id }) => id === tab.id);
      const tabs = state.tabs.filter(({ id }) => id !== tab.id);
      const next = state.current === tab.id ? (tabs[Math.min(place, tabs.length - 1)]?.id ?? null) : state.current;
      change({ tabs, current: next });
      return true;
    },

    /** Asks about every text that is not saved. */
    async mayQuit(): Promise<boolean> {
      for (const tab of state.tabs.filter(isDirty)) if (!(await editor.close(tab))) return false;
      return true;
    },

    async search(words: string): Promise<void> {
      change({ words, side: "search" });
      const found = words.trim() === "" ? [] : await findInFiles(state.entries, words);
      // Another search may have begun meanwhile.
      if (state.words === words) change({ found });
    },
  };
  return editor;
}
