// Keyboard: None of its own.
// Accessibility: `img`, named by `name`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row items-center gap-3">
      <avatar name="Ada Lovelace" size="sm" />
      <avatar name="Grace Hopper" />
      <avatar name="Alan Turing" size="lg" />
    </div>
  );
}
