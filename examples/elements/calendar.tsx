// Keyboard: Arrows go by days and weeks, Page Up and Page Down by months, with Shift by years, Home and End to the ends of the week; Enter or Space picks.
// Accessibility: A `grid` of days; each is named by its whole date.
import type { GuppyNode } from "guppy";

export const height = 340;

export function Example(): GuppyNode {
  return <calendar defaultValue="2026-11-30" today="2026-11-24" locale="en" />;
}
