// Keyboard: Arrows move the divider while it has the focus, Home and End to its limits; Enter collapses and opens, where it is `collapsible`.
// Accessibility: The divider is a `separator` with a value.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <splitPane
      class="h-28 w-96 rounded-lg border border-border"
      label="Width of the list"
      defaultSize={140}
      min={80}
      max={260}
      first={<text class="p-3 text-sm">The list</text>}
      second={<text class="p-3 text-sm">What is picked</text>}
    />
  );
}
