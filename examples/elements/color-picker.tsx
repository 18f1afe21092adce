// Keyboard: Arrows move in the field and on the strip.
// Accessibility: A `group` of two `slider`s, a `textbox` for the value in hexadecimal, and buttons for the swatches.
import type { GuppyNode } from "guppy";

export const height = 330;

export function Example(): GuppyNode {
  return <colorPicker defaultValue="#2456d6" swatches={["#2456d6", "#c0262d", "#18774a", "#935f00"]} />;
}
