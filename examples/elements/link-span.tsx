// Keyboard: Tab visits it, Enter presses it.
// Accessibility: `link`, named by its text.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <richText class="w-80">
      By going on you agree to the{" "}
      <linkSpan href="#terms" class="text-link hover:underline" onClick={() => undefined}>
        terms
      </linkSpan>
      .
    </richText>
  );
}
