// Keyboard: One Tab stop; arrows move, Space or Enter picks a star, and takes back the one that is picked.
// Accessibility: `radiogroup`, named by `label`, of `radio`s; `img` where it is `readOnly`.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <rating label="Quality" defaultValue={3} />;
}
