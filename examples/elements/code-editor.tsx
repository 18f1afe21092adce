// Keyboard: As in a textarea; Tab indents, Control+F finds.
// Accessibility: `textbox` of several lines, named by `label`.
import type { GuppyNode } from "guppy";

const program = `function greet(name: string): string {
  return "Hello, " + name;
}`;

export const height = 180;

export function Example(): GuppyNode {
  return <codeEditor label="Program" class="h-28 w-[420px]" defaultValue={program} />;
}
