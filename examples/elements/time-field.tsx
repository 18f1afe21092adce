// Keyboard: ArrowLeft and ArrowRight go from part to part, digits write one, ArrowUp and ArrowDown step it, Page Up and Page Down by more, Home and End to its limits.
// Accessibility: A `group`, named by `label`, of a `spinbutton` for each part.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <timeField label="Time" defaultValue="09:30" />;
}
