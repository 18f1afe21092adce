// Keyboard: Tab stays inside; Enter presses the focused answer, Escape is no.
// Accessibility: `alertdialog`, named by `title`, described by `description`. Modal.
import { type GuppyNode, useState } from "guppy";

export const height = 240;

export function Example(): GuppyNode {
  const [open, setOpen] = useState(true);
  return (
    <alertDialog
      open={open}
      tone="danger"
      title="Delete the project?"
      description="This can't be undone."
      confirm="Delete"
      onCancel={() => setOpen(false)}
      onConfirm={() => setOpen(false)}
    />
  );
}
