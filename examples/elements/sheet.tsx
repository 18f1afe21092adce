// Keyboard: Tab stays inside, Escape closes it.
// Accessibility: `dialog`, named by `title`. Modal.
import { type GuppyNode, useState } from "guppy";

export const height = 260;

export function Example(): GuppyNode {
  const [open, setOpen] = useState(true);
  return (
    <sheet open={open} title="Filters" description="What is shown." onClose={() => setOpen(false)}>
      <checkbox defaultChecked>Open</checkbox>
      <checkbox>Closed</checkbox>
    </sheet>
  );
}
