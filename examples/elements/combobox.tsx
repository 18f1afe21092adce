// Keyboard: ArrowDown opens the list; arrows move, Enter picks, Escape closes; letters filter.
// Accessibility: `combobox` with `expanded`; options are in a `listbox`.
import type { GuppyNode } from "guppy";

const fruit = [
  { value: "apple", label: "Apple" },
  { value: "banana", label: "Banana" },
  { value: "lemon", label: "Lemon" },
];

export function Example(): GuppyNode {
  return <combobox label="Fruit" class="w-60" options={fruit} placeholder="Find a fruit" />;
}
