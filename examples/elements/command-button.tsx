// Keyboard: As a button; the keys of its command work wherever the focus is.
// Accessibility: A `button` with the command's title, and its keys as description.
import type { GuppyNode } from "guppy";

export const height = 100;

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row gap-2">
      <commandButton command="guppy.selectAll" variant="outline" />
      <commandButton command="guppy.paste" variant="outline" />
    </div>
  );
}
