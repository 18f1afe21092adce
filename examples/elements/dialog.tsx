// Keyboard: Tab stays inside, Escape closes it; the focus goes back to where it was.
// Accessibility: `dialog`, named by `title`, described by `description`. Modal.
import { type GuppyNode, useState } from "guppy";

export const height = 280;

export function Example(): GuppyNode {
  const [open, setOpen] = useState(true);
  return (
    <dialog
      open={open}
      title="Rename"
      description="Everybody sees the new name."
      onClose={() => setOpen(false)}
      footer={<button variant="primary">Rename</button>}
    >
      <textInput label="Name" defaultValue="guppy" />
    </dialog>
  );
}
