// Keyboard: None of its own.
// Accessibility: What is in it.
import type { GuppyNode } from "guppy";

export const height = 220;

export function Example(): GuppyNode {
  return (
    <card class="w-72" title="Backup" description="Copies your files every night." footer={<button>Turn on</button>}>
      <progress label="Backup" value={64} />
    </card>
  );
}
