// Keyboard: Arrows, Page Up, Page Down, Home, End and Space scroll it while the focus is in it, or on it where nothing inside takes focus.
// Accessibility: `scroll`, named by `label`; it says how far it is scrolled.
import type { GuppyNode } from "guppy";

const cities = ["Bergen", "Lisbon", "Porto", "Riga", "Split", "Tromsø", "Turin", "Vilnius"];

export function Example(): GuppyNode {
  return (
    <scroll label="Cities" class="h-28 w-60 rounded-lg border border-border">
      <div class="flex flex-col">
        {cities.map((city) => (
          <text key={city} class="px-3 py-1.5 text-sm">
            {city}
          </text>
        ))}
      </div>
    </scroll>
  );
}
