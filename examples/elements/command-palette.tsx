// Keyboard: Letters find, arrows move, Enter runs, Escape closes.
// Accessibility: A `dialog` with a `combobox` and its `listbox`.
import { type GuppyNode, useState } from "guppy";

export const height = 300;

export function Example(): GuppyNode {
  const [open, setOpen] = useState(true);
  return (
    <commandPalette
      open={open}
      items={[
        { id: "open", title: "Open a file", run: () => undefined },
        { id: "theme", title: "Change the colours", run: () => undefined },
      ]}
      onClose={() => setOpen(false)}
    />
  );
}
