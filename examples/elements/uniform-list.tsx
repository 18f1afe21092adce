// Keyboard: As a list.
// Accessibility: As a list.
import type { GuppyNode } from "guppy";

const numbers = Array.from({ length: 1_000_000 }, (_, index) => index + 1);

export function Example(): GuppyNode {
  return (
    <div class="flex flex-col h-28 w-60 rounded-lg border border-border">
      <uniformList
        label="Numbers"
        items={numbers}
        rowHeight={28}
        row={(number: number) => <text class="px-3 py-1 text-sm">{number.toLocaleString("en")}</text>}
      />
    </div>
  );
}
