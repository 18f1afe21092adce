// Keyboard: Enter or Space on the heading opens and closes it.
// Accessibility: The heading is a `button` with `expanded`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <collapsible title="Details" defaultOpen class="w-80">
      <text class="text-sm text-textMuted">Built only while they show.</text>
    </collapsible>
  );
}
