// Keyboard: Arrows, Page Up, Page Down, Home, End and Space scroll it while it has the focus, unless `scrollKeys` is off.
// Accessibility: `list`, or what `role` says; it says how far it is scrolled.
import { type GuppyNode, useState } from "guppy";

function Squares(): GuppyNode {
  const [wanted, want] = useState({ first: 0, last: 10 });
  const there = Array.from({ length: wanted.last - wanted.first }, (_, place) => wanted.first + place);
  return (
    <rows
      label="Squares"
      count={1_000_000}
      rowHeight={26}
      onRange={want}
      class="h-28 w-60 rounded-lg border border-border"
    >
      {there.map((index) => (
        <row key={index} index={index} class="px-3">
          <text class="text-sm">
            {index}² = {index * index}
          </text>
        </row>
      ))}
    </rows>
  );
}

export function Example(): GuppyNode {
  return <Squares />;
}
