// Keyboard: F10 goes to it and Alt with an underlined letter opens a menu; arrows go on, letters choose, Escape goes back to where the focus was.
// Accessibility: A `menubar` of `menuitem`s that open a `menu` each.
import type { GuppyNode } from "guppy";

export const height = 100;

export function Example(): GuppyNode {
  return (
    <menuBar
      class="rounded-md border border-border"
      menus={[
        { label: "&File", items: [{ value: "new", label: "&New", shortcut: "Ctrl+N" }, "-", { role: "close" }] },
        { label: "&Edit", items: [{ role: "undo" }, { role: "redo" }, "-", { role: "copy" }, { role: "paste" }] },
      ]}
      onSelect={({ value }) => console.log(value)}
    />
  );
}
