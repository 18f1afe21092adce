// Keyboard: None of its own.
// Accessibility: `separator`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex w-60 flex-col gap-3">
      <text class="text-sm">Above</text>
      <separator />
      <text class="text-sm">Below</text>
    </div>
  );
}
