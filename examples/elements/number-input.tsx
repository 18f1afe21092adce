// Keyboard: ArrowUp and ArrowDown step, Page Up and Page Down by ten steps; so does the wheel while it has the focus.
// Accessibility: `spinbutton` with its value and limits.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <numberInput label="Seats" min={1} max={12} defaultValue={2} class="w-40" />;
}
