// Keyboard: One Tab stop. Up, Down, Home and End move; Right opens or enters, Left closes or leaves; Enter selects, Space ticks or opens; letters find; F2 renames; Alt with an arrow moves.
// Accessibility: `tree` of `treeitem`s with level, place, state and, where they have one, their tick; it names the active one.
import type { GuppyNode, TreeItem } from "guppy";
import { fileText, folder } from "guppy/icons";

export const height = 250;

const items: readonly TreeItem[] = [
  {
    id: "documents",
    label: "Documents",
    icon: folder,
    children: [
      { id: "letter", label: "Letter.md", icon: fileText },
      { id: "bills", label: "Bills", icon: folder, isBranch: true, children: [] },
      { id: "plan", label: "Plan.md", icon: fileText },
    ],
  },
  { id: "pictures", label: "Pictures", icon: folder, isBranch: true },
];

export function Example(): GuppyNode {
  return (
    <tree
      label="Files"
      class="h-48 w-60 rounded-lg border border-border"
      items={items}
      defaultExpanded={["documents"]}
      defaultSelected={["letter"]}
      checkable
      defaultChecked={["plan"]}
      load={async () => []}
    />
  );
}
