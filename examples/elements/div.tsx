// Keyboard: None of its own.
// Accessibility: `generic`: only what is in it is reported, unless it has a `role`, a `label`, takes focus or is clicked.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row gap-3">
      <div class="h-16 w-24 rounded-lg bg-primary" />
      <div class="h-16 w-24 rounded-lg border border-border bg-surface shadow-md" />
      <div class="h-16 w-24 rounded-full bg-linear-to-r from-sky-500 to-violet-600" />
    </div>
  );
}
