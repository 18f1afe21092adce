// Keyboard: Shows at once when Tab comes to what it is about, and goes when Tab leaves it. Escape hides it.
// Accessibility: The button or field that it is about is described by `text`, unless it has a description of its own; anything else stands in a `group` that is. What shows is a `tooltip`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <tooltip text="Changes the name" delay={0}>
      <button variant="outline">Rename</button>
    </tooltip>
  );
}
