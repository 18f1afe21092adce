// Keyboard: Tab visits the links, Enter follows one.
// Accessibility: A `navigation` of links; the last is the current page.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <breadcrumb
      items={[
        { value: "home", label: "Home" },
        { value: "projects", label: "Projects" },
        { value: "guppy", label: "guppy" },
      ]}
    />
  );
}
