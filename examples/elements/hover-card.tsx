// Keyboard: Shows after the delay when Tab comes to what it is about; Tab goes on into it, and leaving both or Escape hides it.
// Accessibility: `dialog`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <hoverCard content={<text class="text-sm">Wrote the first program.</text>}>
      <link>@ada</link>
    </hoverCard>
  );
}
