// Keyboard: One Tab stop; arrows, Page Up, Page Down, Home, End and letters move and pick, with Shift a range, with Ctrl without picking; Space, Enter and Ctrl+A as in file managers.
// Accessibility: `listbox` of `option`s with their places in the whole list; `list` of `listitem`s where nothing is picked.
import type { GuppyNode } from "guppy";

interface Mail {
  readonly id: number;
  readonly from: string;
  readonly subject: string;
}

const names = ["Ada", "Alan", "Barbara", "Edsger", "Grace", "Hedy"];
const mails: readonly Mail[] = Array.from({ length: 10_000 }, (_, id) => ({
  id,
  from: names[id % names.length] ?? "",
  subject: id % 3 === 0 ? `About the ${id + 1} things that we talked of when we met last week` : `Mail ${id + 1}`,
}));

export const height = 260;

export function Example(): GuppyNode {
  return (
    <div class="flex flex-col h-52 w-80 rounded-lg border border-border">
      <list
        label="Inbox"
        items={mails}
        selection="multiple"
        selected={["1"]}
        labelOf={(mail: Mail) => mail.from}
        row={(mail: Mail) => (
          <div class="flex flex-col px-3 py-1.5">
            <text class="text-sm font-semibold">{mail.from}</text>
            <text class="text-sm text-textMuted">{mail.subject}</text>
          </div>
        )}
      />
    </div>
  );
}
