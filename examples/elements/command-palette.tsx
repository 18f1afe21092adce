// Keyboard: Letters find; Up, Down, Page Up and Page Down move, Enter runs, Backspace in the empty field leaves a page, Escape closes.
// Accessibility: A `search` with a `textbox` that keeps the focus, and a `listbox` of `option`s.
import { type GuppyNode, useState } from "guppy";
import { folderOpen, moon } from "guppy/icons";

export const height = 250;

export function Example(): GuppyNode {
  const [open, setOpen] = useState(true);
  return (
    <commandPalette
      open={open}
      commands={false}
      onClose={() => setOpen(false)}
      items={[
        { id: "open", title: "Open File", icon: folderOpen, run: () => console.log("open") },
        { id: "dark", title: "Dark Theme", icon: moon, run: () => console.log("dark") },
        { id: "page", title: "Go to Page", items: [{ id: "one", title: "Page One", run: () => console.log("one") }] },
      ]}
    />
  );
}
