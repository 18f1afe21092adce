// Keyboard: ArrowDown, Enter or Space opens the list; arrows, Home, End and letters move, Enter picks, Escape closes.
// Accessibility: `combobox` with `expanded`; options are in a `listbox`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <select
      label="Fruit"
      class="w-52"
      defaultValue="banana"
      options={[
        { value: "apple", label: "Apple" },
        { value: "banana", label: "Banana" },
      ]}
    />
  );
}
