// Keyboard: None of its own.
// Accessibility: `listitem`, or what `role` says; `position` and `setSize` say which of how many it is.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <rows label="Colours" count={3} rowHeight={26} class="h-28 w-60 rounded-lg border border-border">
      <row pin="top" class="bg-surface px-3 py-1 border-b border-border">
        <text class="text-xs font-semibold">Always at the top</text>
      </row>
      {["Red", "Green", "Blue"].map((name, index) => (
        <row key={name} index={index} class="px-3">
          <text class="text-sm">{name}</text>
        </row>
      ))}
    </rows>
  );
}
