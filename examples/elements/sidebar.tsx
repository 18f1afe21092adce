// Keyboard: One Tab stop; arrows move, Enter goes there.
// Accessibility: A `navigation`; the page of now is `current`.
import type { GuppyNode } from "guppy";
import { clock, mail } from "guppy/icons";

export const height = 190;

export function Example(): GuppyNode {
  return (
    <sidebar
      class="h-36"
      value="inbox"
      groups={[
        {
          title: "Mail",
          items: [
            { value: "inbox", label: "Inbox", icon: mail },
            { value: "later", label: "Later", icon: clock },
          ],
        },
      ]}
      onSelect={() => undefined}
    />
  );
}
