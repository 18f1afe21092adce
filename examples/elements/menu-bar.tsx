// Keyboard: F10 and Alt with an underlined letter reach it; ArrowLeft and ArrowRight go from menu to menu; then as in a menu.
// Accessibility: A `menubar` of `menuitem`s, each of which opens a `menu`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <menuBar
      menus={[
        { label: "&File", items: [{ value: "new", label: "New", shortcut: "Ctrl+N" }] },
        { label: "&Edit", items: [{ value: "undo", label: "Undo", shortcut: "Ctrl+Z" }] },
      ]}
    />
  );
}
