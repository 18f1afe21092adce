// Keyboard: Arrows step, Page Up and Page Down by ten steps, Home and End to the ends.
// Accessibility: `slider` with its value and limits; two thumbs are two of them.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-col gap-5 w-72">
      <slider label="Volume" defaultValue={40} />
      <slider label="Price" defaultValue={[20, 60]} />
    </div>
  );
}
