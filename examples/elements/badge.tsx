// Keyboard: None of its own.
// Accessibility: Its text.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row gap-2">
      <badge>Draft</badge>
      <badge tone="success">Published</badge>
      <badge tone="danger">3</badge>
    </div>
  );
}
