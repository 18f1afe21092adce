// Keyboard: As in a scroll.
// Accessibility: `list`, or what `role` says.
import { type GuppyNode, useState } from "guppy";

export function Example(): GuppyNode {
  const [shown, setShown] = useState({ first: 0, last: 0 });
  return (
    <rows
      label="Numbers"
      class="h-28 w-60 rounded-lg border border-border"
      count={1000}
      rowHeight={28}
      onRange={({ first, last }) => setShown({ first, last })}
    >
      {Array.from({ length: shown.last - shown.first }, (_, at) => shown.first + at).map((index) => (
        <row key={index} index={index}>
          <text class="px-3 text-sm">{`Row ${index + 1}`}</text>
        </row>
      ))}
    </rows>
  );
}
