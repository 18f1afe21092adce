// Keyboard: None of its own; with `focusable` it takes the focus, and `onKeyDown` hears the keys.
// Accessibility: `img`: give it a `label`, and a `description` where there is more to tell.
import type { GuppyNode, Pen } from "guppy";

export const height = 220;

export function Example(): GuppyNode {
  return <canvas label="A bridge at night" draw={bridge} class="w-full h-[170px] rounded-lg bg-surface" />;
}

function bridge(pen: Pen, { width, height: high }: { readonly width: number; readonly height: number }): void {
  const road = high - 44;
  pen.circle(width - 70, 52, 48, {
    fill: {
      center: [width - 70, 52],
      radius: 48,
      colors: ["warning", "warning/40", "warning/0"],
      offsets: [0.4, 0.5, 1],
    },
  });
  pen.path((path) => path.moveTo(0, road).quadTo(width / 2, road - 190, width, road), { stroke: "chart1", width: 4 });
  for (let x = 24; x < width; x += 24) {
    const share = x / width;
    pen.line(x, road, x, road - 380 * share * (1 - share), { stroke: "chart1/60", width: 1 });
  }
  pen.line(0, road, width, road, { stroke: "text", width: 3 });
  pen.rect(0, road + 10, width, 34, { fill: { stripes: "info/40", width: 3, gap: 6 } });
  // Along the arch, where it is a sixth of its way.
  const angle = Math.atan2(-380 * (2 / 3), width) * (180 / Math.PI);
  pen.group({ translate: [width / 6, road - 380 * (5 / 36)], rotate: angle }, (along) =>
    along.text("Main arch", 0, -7, { size: 11, align: "middle", color: "textMuted" }),
  );
  pen.text("Bridge, 8 pm", 12, 14, { size: 11, color: "textMuted", baseline: "top" });
}
