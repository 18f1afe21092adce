// Keyboard: One Tab stop; arrows move and show, Home and End go to the ends.
// Accessibility: `tablist` of `tab`s and the `tabpanel` that shows.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <tabs
      label="Account"
      items={[
        { value: "profile", label: "Profile", content: <text class="text-sm">Your name and picture.</text> },
        { value: "security", label: "Security", content: <text class="text-sm">Passwords and keys.</text> },
      ]}
    />
  );
}
