// Keyboard: ArrowDown opens it; arrows move, ArrowRight and ArrowLeft go into and out of one inside, letters find, Enter chooses, Escape closes.
// Accessibility: A `button` that opens a `menu` of `menuitem`s.
import { type GuppyNode, useState } from "guppy";
import { copy, cut } from "guppy/icons";

export const height = 250;

export function Example(): GuppyNode {
  const [open, setOpen] = useState(true);
  return (
    <menu
      trigger="Edit"
      open={open}
      onOpenChange={(event) => setOpen(event.open)}
      items={[
        { value: "cut", label: "Cut", icon: cut, shortcut: "Ctrl+X" },
        { value: "copy", label: "Copy", icon: copy, shortcut: "Ctrl+C" },
        { type: "separator" },
        { value: "wrap", label: "Wrap lines", checked: true },
      ]}
    />
  );
}
