// Keyboard: None of its own.
// Accessibility: `status`, or `alert` where its tone is `warning` or `danger`: read out when it appears.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <alert class="w-96" tone="success" title="Saved">
      All changes are on the server.
    </alert>
  );
}
