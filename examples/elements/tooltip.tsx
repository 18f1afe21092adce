// Keyboard: None of its own.
// Accessibility: A `group` around what it is about, described by `text`; what shows is a `tooltip`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <tooltip text="Changes the name" delay={0}>
      <button variant="outline">Rename</button>
    </tooltip>
  );
}
