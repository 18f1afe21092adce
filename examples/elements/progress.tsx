// Keyboard: None of its own.
// Accessibility: `progressbar` with its value; without one nobody knows how far it is.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row items-center gap-6">
      <progress class="w-60" label="Backup" value={64} />
      <progress shape="circle" label="Storage" value={36} />
    </div>
  );
}
