// Keyboard: Enter presses it on the way down, Space when it comes up.
// Accessibility: `button`, named by `label`, else by what stands on it. With `checked` it is a button that stays down.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row items-center gap-3">
      <button variant="primary">Save</button>
      <button variant="outline">Cancel</button>
      <button variant="ghost">More</button>
      <button variant="danger">Delete</button>
      <button disabled>Disabled</button>
    </div>
  );
}
