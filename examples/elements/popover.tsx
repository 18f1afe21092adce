// Keyboard: Enter or Space opens it, Escape closes it.
// Accessibility: A `button` that opens a `dialog`.
import type { GuppyNode } from "guppy";

export const height = 270;

export function Example(): GuppyNode {
  return (
    <popover trigger="Options" label="Options" defaultOpen>
      <switch defaultChecked>Sound</switch>
      <switch>Colour</switch>
    </popover>
  );
}
