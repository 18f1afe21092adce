// Keyboard: None of its own.
// Accessibility: The field in it.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <inputGroup class="w-60" prefix={<text class="text-sm">€</text>} suffix={<text class="text-sm">a month</text>}>
      <textInput label="Price" variant="bare" defaultValue="12.50" />
    </inputGroup>
  );
}
