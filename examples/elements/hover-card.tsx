// Keyboard: None of its own: it shows for the pointer, so what it says must be found elsewhere, too. Escape hides it.
// Accessibility: `dialog`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <hoverCard content={<text class="text-sm">Wrote the first program.</text>}>
      <link>@ada</link>
    </hoverCard>
  );
}
