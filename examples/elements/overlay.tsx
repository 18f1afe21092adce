// Keyboard: Escape asks to close it; Tab stays inside of a modal one.
// Accessibility: `generic`; give it the `role` of what it is, such as `dialog`, and a `label`.
import { type GuppyNode, useState } from "guppy";

export const height = 220;

export function Example(): GuppyNode {
  const [open, setOpen] = useState(true);
  return (
    <div class="flex flex-col">
      <button id="opener" variant="outline" class="self-start" onClick={() => setOpen(!open)}>
        Details
      </button>
      {open && (
        <overlay
          role="dialog"
          label="Details"
          anchor="opener"
          side="bottom"
          align="start"
          offset={6}
          onDismiss={() => setOpen(false)}
          class="rounded-lg border border-border bg-raised p-4 shadow-lg"
        >
          <text class="text-sm">Escape, or a press outside, closes it.</text>
        </overlay>
      )}
    </div>
  );
}
