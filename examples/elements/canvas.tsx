// Keyboard: None of its own; with `focusable` it takes the focus, and `onKeyDown` hears the keys.
// Accessibility: `img`: give it a `label`, and a `description` where there is more to tell.
import type { GuppyNode, Pen } from "guppy";

export const height = 220;

export function Example(): GuppyNode {
  return <canvas label="A bridge at night" draw={bridge} class="w-full h-[170px] rounded-lg bg-surface" />;
}

function bridge(pen: Pen, { width, height: high }: { readonly width: number; readonly height: number }): void {
  const road = high - 44;
  pen.circle(width - 60, 42, 22, { fill: { from: [0, 20], to: [0, 64], colors: ["chart2", "warning"] } });
  pen.path((path) => path.moveTo(0, road).quadTo(width / 2, road - 190, width, road), { stroke: "chart1", width: 4 });
  for (let x = 24; x < width; x += 24) {
    const share = x / width;
    pen.line(x, road, x, road - 380 * share * (1 - share), { stroke: "chart1/60", width: 1 });
  }
  pen.line(0, road, width, road, { stroke: "text", width: 3 });
  pen.rect(0, road + 10, width, 34, { fill: { stripes: "info/40", width: 3, gap: 6 } });
  pen.text("Bridge, 8 pm", 12, 14, { size: 11, color: "textMuted", baseline: "top" });
}
