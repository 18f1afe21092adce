// Keyboard: None of its own.
// Accessibility: `img`, named by `label`, else by `alt`.
import type { GuppyNode } from "guppy";

const sun = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="#38bdf8"/><circle cx="12" cy="12" r="6" fill="#fde047"/></svg>',
)}`;

export function Example(): GuppyNode {
  return <image src={sun} alt="A sun" class="size-24 rounded-xl" />;
}
