// Keyboard: Enter opens the calendar; then as there. Escape closes it.
// Accessibility: A `button` that says the day and opens a `dialog` with a calendar.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return <datePicker label="Due" defaultValue="2026-11-30" today="2026-11-24" locale="en" />;
}
