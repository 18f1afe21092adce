// Keyboard: Space or Enter presses it down and lets it up.
// Accessibility: `button` that is pressed or not.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row gap-2">
      <toggle defaultPressed>Bold</toggle>
      <toggle>Italic</toggle>
    </div>
  );
}
