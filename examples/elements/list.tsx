// Keyboard: Arrows move from row to row, Page Up and Page Down by what shows, Home and End to the ends.
// Accessibility: A `list` of rows, each with its place among all items.
import type { GuppyNode } from "guppy";

interface Message {
  readonly id: number;
  readonly text: string;
}

const messages: readonly Message[] = Array.from({ length: 100_000 }, (_, id) => ({ id, text: `Message ${id + 1}` }));

export function Example(): GuppyNode {
  return (
    <list
      label="Messages"
      class="h-28 w-80 rounded-lg border border-border"
      items={messages}
      row={(message: Message) => <text class="px-3 py-1.5 text-sm">{message.text}</text>}
    />
  );
}
