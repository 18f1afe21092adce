// Keyboard: The arrows, Home and End go from value to value, Enter picks one, Escape leaves it. With `zoom`, + and - zoom, Alt with an arrow along one axis, Shift with an arrow moves, 0 shows all. Tab goes to the legend, Space hides and shows a series.
// Accessibility: `img` with a summary of its values as description; what the keys pick is read out. The legend is a group of checkboxes.
import type { GuppyNode } from "guppy";

export const height = 300;

export function Example(): GuppyNode {
  return (
    <chart
      type="area"
      label="Visits"
      labels={["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]}
      y={{ label: "Visits a day" }}
      series={[
        { name: "This week", y: [820, 932, 901, 1290, 1330, 1120, 980] },
        { name: "Last week", y: [720, 810, 840, 1010, 1180, 1290, 870], type: "line" },
      ]}
      class="w-full h-[250px]"
    />
  );
}
