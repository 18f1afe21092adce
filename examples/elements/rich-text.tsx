// Keyboard: Tab visits the links in it.
// Accessibility: `paragraph`, or what `role` says; links in it are nodes of their own.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <richText class="w-80">
      Parts of it are <span class="font-bold">bold</span>, <span class="italic">slanted</span> or{" "}
      <span class="rounded-sm bg-muted font-mono">code</span>, and <linkSpan class="text-link">some lead away</linkSpan>
      .
    </richText>
  );
}
