// Keyboard: As in a text input; Enter begins a line, Tab leaves it unless `tabIndents`.
// Accessibility: `textbox` of several lines, named as a text input is.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <textarea label="Notes" rows={4} class="w-80" defaultValue={"One line\nand another one."} />;
}
