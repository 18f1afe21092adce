// Keyboard: None of its own.
// Accessibility: `listitem`, with its place among all rows.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <rows label="Two" class="h-20 w-60 rounded-lg border border-border" count={2} rowHeight={28}>
      <row index={0}>
        <text class="px-3 text-sm">The first row</text>
      </row>
      <row index={1}>
        <text class="px-3 text-sm">The second</text>
      </row>
    </rows>
  );
}
