// Keyboard: Digits fill it, Backspace goes back, a pasted code fills all.
// Accessibility: `textbox`, named by `label`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <otpInput label="Code" defaultValue="314" />;
}
