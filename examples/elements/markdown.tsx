// Keyboard: Tab visits links and boxes; keys scroll what it lies in.
// Accessibility: `document` with headings, lists, tables and links.
import type { GuppyNode } from "guppy";

export const height = 230;

export function Example(): GuppyNode {
  return (
    <markdown
      class="w-96"
      text={"## Planting\n\nA hedge wants **sun** and _patience_.\n\n- [x] Buy the plants\n- [ ] Dig a trench"}
    />
  );
}
