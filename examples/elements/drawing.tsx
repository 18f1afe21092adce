// Keyboard: None of its own, unless it is focusable.
// Accessibility: `img`, named by `label`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <canvas label="A disc" class="h-24 w-60" draw={(pen) => pen.circle(60, 48, 36, { fill: "primary" })} />;
}
