// Keyboard: None of its own.
// Accessibility: For the eye alone; set `busy` on what loads.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row items-center gap-3">
      <skeleton shape="circle" />
      <div class="flex w-60 flex-col gap-2">
        <skeleton />
        <skeleton class="w-40" />
      </div>
    </div>
  );
}
