// Keyboard: Enter follows it.
// Accessibility: `link`, named by its text.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <link onClick={() => undefined}>Read more</link>;
}
