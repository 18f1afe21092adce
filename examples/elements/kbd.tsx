// Keyboard: None of its own.
// Accessibility: Its text.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row items-center gap-2">
      <text class="text-sm">Save with</text>
      <kbd keys="Ctrl+S" />
    </div>
  );
}
