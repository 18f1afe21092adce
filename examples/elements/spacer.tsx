// Keyboard: None of its own.
// Accessibility: `none`: it is for the eye alone.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row items-center rounded-lg border border-border p-3 w-80">
      <text class="text-sm">At the start</text>
      <spacer />
      <text class="text-sm">At the end</text>
    </div>
  );
}
