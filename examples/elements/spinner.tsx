// Keyboard: None of its own.
// Accessibility: `progressbar` of which nobody knows how far it is.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <spinner />;
}
