// Keyboard: None of its own.
// Accessibility: `text`, or what `role` says, such as `heading` with its `level`. Its name is its text.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-col gap-1">
      <text role="heading" level={1} class="text-xl font-bold">
        Good morning
      </text>
      <text class="text-sm text-textMuted">It is half past nine, and the sun is up.</text>
    </div>
  );
}
