// Keyboard: As in a list.
// Accessibility: As a list.
import type { GuppyNode } from "guppy";

interface File {
  readonly id: number;
  readonly name: string;
}

const files: readonly File[] = Array.from({ length: 1_000_000 }, (_, id) => ({ id, name: `file-${id + 1}.txt` }));

export function Example(): GuppyNode {
  return (
    <uniformList
      label="Files"
      class="h-28 w-80 rounded-lg border border-border"
      items={files}
      rowHeight={28}
      row={(file: File) => <text class="px-3 text-sm">{file.name}</text>}
    />
  );
}
