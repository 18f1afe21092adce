// Keyboard: Space or Enter turns it.
// Accessibility: `switch` that is on or off, named by the text beside it.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row gap-6">
      <switch defaultChecked>Wi-Fi</switch>
      <switch>Bluetooth</switch>
    </div>
  );
}
