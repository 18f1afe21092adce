// Keyboard: As a button.
// Accessibility: `button`, named by the title of its command.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <commandButton command="file.save" />;
}
