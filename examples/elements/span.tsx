// Keyboard: None of its own.
// Accessibility: Part of the text it stands in.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <richText>
      Ready in <span class="font-semibold text-success">two minutes</span>.
    </richText>
  );
}
