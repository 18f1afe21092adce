// What the editor can do, by name. Menus, keys, buttons and the palette know nothing else.
import type { AppMenu, CommandCall, KeymapEntry, MenuItem } from "guppy";
import { file, folderOpen, moon, save, search, settings, x } from "guppy/icons";
import type { Asking } from "./asking.ts";
import { type Editor, isDirty } from "./editor.ts";

export function editorCommands(editor: Editor, asking: Asking) {
  const { state, change, current, set } = editor;
  const hasTab = (): boolean => current() !== undefined;
  const turn = (step: number): void => {
    const { tabs } = state();
    const place = tabs.findIndex(({ id }) => id === state().current);
    if (tabs.length > 0) change({ current: tabs[(place + step + tabs.length) % tabs.length]?.id ?? null });
  };
  const mode = (name: "system" | "light" | "dark", title: string) => ({
    title,
    radio: true,
    checked: () => state().settings.mode === name,
    run: () => set({ mode: name }),
  });
  return {
    "file.new": { title: "&New File", icon: file, run: editor.create },
    "file.open": {
      title: "&Open File…",
      icon: folderOpen,
      async run({ args }: CommandCall) {
        const path = typeof args === "string" ? args : await asking.forFile();
        if (path !== undefined) await editor.openFile(path);
      },
    },
    "file.openFolder": {
      title: "Open &Folder…",
      async run() {
        const folder = await asking.forFolder();
        if (folder !== undefined) await editor.openFolder(folder);
      },
    },
    "file.save": { title: "&Save", icon: save, enabled: () => isDirty(current()), run: () => editor.save(current()) },
    "file.saveAs": { title: "Save &As…", enabled: hasTab, run: () => editor.save(current(), true) },
    "file.close": { title: "&Close File", icon: x, enabled: hasTab, run: () => editor.close(current()) },
    "edit.find": { title: "&Find…", icon: search, enabled: hasTab, run: () => change({ find: state().find ?? "" }) },
    "edit.findInFiles": { title: "Find &in Files…", run: () => change({ side: "search" }) },
    "view.sidebar": {
      title: "&Sidebar",
      checked: () => state().side !== null,
      run: () => change({ side: state().side === null ? "files" : null }),
    },
    "view.wrap": {
      title: "&Wrap Lines",
      checked: () => state().settings.wrap,
      run: () => set({ wrap: !state().settings.wrap }),
    },
    "view.next": { title: "&Next Tab", enabled: hasTab, run: () => turn(1) },
    "view.previous": { title: "&Previous Tab", enabled: hasTab, run: () => turn(-1) },
    "theme.system": mode("system", "As the &Desktop"),
    "theme.light": mode("light", "&Light"),
    "theme.dark": { ...mode("dark", "Dar&k"), icon: moon },
    "app.commands": { title: "&Command Palette…", palette: false, run: () => change({ shows: "commands" }) },
    "app.settings": { title: "Se&ttings…", icon: settings, run: () => change({ shows: "settings" }) },
  } as const;
}

export type CommandId = keyof ReturnType<typeof editorCommands>;

export const keymap: readonly KeymapEntry<CommandId>[] = [
  { keys: "mod-n", command: "file.new" },
  { keys: "mod-o", command: "file.open" },
  { keys: "mod-k mod-o", command: "file.openFolder" },
  { keys: "mod-s", command: "file.save" },
  { keys: "mod-shift-s", command: "file.saveAs" },
  { keys: "mod-w", command: "file.close" },
  { keys: "mod-f", command: "edit.find" },
  { keys: "mod-shift-f", command: "edit.findInFiles" },
  { keys: "mod-b", command: "view.sidebar" },
  { keys: "alt-z", command: "view.wrap" },
  { keys: "mod-pagedown", command: "view.next" },
  { keys: "mod-pageup", command: "view.previous" },
  { keys: "mod-shift-p", command: "app.commands" },
  { keys: "mod-,", command: "app.settings" },
];

export function editorMenus(editor: Editor): readonly AppMenu<CommandId>[] {
  const recent = (): readonly MenuItem[] => {
    const paths = editor.state().settings.recent;
    if (paths.length === 0) return [{ type: "label", label: "No recent files" }];
    return paths.map((path) => ({ command: "file.open", args: path, label: path.replaceAll("&", "&&") }));
  };
  return [
    {
      label: "&File",
      items: [
        ...(["file.new", "file.open", "file.openFolder"] as const),
        { label: "Open &Recent", items: recent },
        "-",
        ...(["file.save", "file.saveAs", "file.close", "-", "app.settings"] as const),
        { role: "quit" },
      ],
    },
    {
      label: "&Edit",
      items: [
        { role: "undo" },
        { role: "redo" },
        "-",
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "selectAll" },
        ...(["-", "edit.find", "edit.findInFiles"] as const),
      ],
    },
    {
      label: "&View",
      items: [
        ...(["app.commands", "-", "view.sidebar", "view.wrap", "-", "view.next", "view.previous", "-"] as const),
        { label: "&Theme", items: ["theme.system", "theme.light", "theme.dark"] },
      ],
    },
  ];
}
