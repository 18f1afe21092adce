// Keyboard: Space or Enter ticks it.
// Accessibility: `checkbox` that is on, off or mixed, named by the text beside it.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-col gap-2">
      <checkbox defaultChecked>Updates</checkbox>
      <checkbox>Offers</checkbox>
      <checkbox indeterminate>Some of them</checkbox>
    </div>
  );
}
