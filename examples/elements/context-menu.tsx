// Keyboard: Shift+F10 and the menu key open it; then as in a menu.
// Accessibility: Its list is a `menu`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <contextMenu items={[{ value: "copy", label: "Copy" }]}>
      <div class="flex h-20 w-64 items-center justify-center rounded-lg border border-dashed border-border">
        <text class="text-sm text-textMuted">Secondary button here</text>
      </div>
    </contextMenu>
  );
}
