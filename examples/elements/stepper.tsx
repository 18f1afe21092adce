// Keyboard: None of its own.
// Accessibility: A `list` of steps; the one of now is `current`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <stepper
      value="pay"
      items={[
        { value: "cart", label: "Cart" },
        { value: "pay", label: "Payment" },
        { value: "done", label: "Done" },
      ]}
    />
  );
}
