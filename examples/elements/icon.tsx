// Keyboard: None of its own.
// Accessibility: `img` with a `label`; without one it is for the eye alone and not reported.
import type { GuppyNode } from "guppy";
import { bell, heart, loader } from "guppy/icons";

export function Example(): GuppyNode {
  return (
    <div class="flex flex-row items-center gap-4">
      <icon svg={heart} class="size-6 text-danger" label="Loved" />
      <icon svg={bell} class="size-6" />
      <icon svg={loader} class="size-6 animate-spin text-primary" />
    </div>
  );
}
