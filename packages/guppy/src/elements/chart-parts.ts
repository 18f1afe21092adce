// What stands around the values of a chart: the legend, and the words beside the pointer. Used by `chart.ts`.
import { base } from "../view/builders.ts";
import type { Element, GuppyNode } from "../view/element.ts";

export interface LegendEntry {
  readonly index: number;
  readonly name: string;
  readonly color: string;
}

export function legendOf(
  entries: readonly LegendEntry[],
  hidden: ReadonlySet<number>,
  turn: (index: number) => void,
): Element {
  return base.div(
    { key: "legend", role: "group", label: "Legend", class: "flex flex-row flex-wrap gap-x-1 gap-y-0.5 shrink-0" },
    entries.map(({ index, name, color }) =>
      base.button(
        {
          key: index,
          variant: "ghost",
          size: "sm",
          role: "checkbox",
          label: name,
          checked: hidden.has(index) ? "off" : "on",
          class: `h-6 px-1.5 gap-1.5 font-normal ${hidden.has(index) ? "opacity-50" : ""}`,
          onClick: () => turn(index),
        },
        base.div({ class: "size-2.5 rounded-sm shrink-0", style: { background: color as "chart1" } }),
        base.text({ class: "text-xs text-textMuted" }, name),
      ),
    ),
  );
}

export interface TipRow {
  readonly name: string;
  readonly value: string;
  readonly color: string | undefined;
  readonly strong: boolean;
}

export interface Tip {
  readonly title: string;
  readonly rows: readonly TipRow[];
  /** In px. */
  readonly at: readonly [number, number];
}

const mostRows = 12;

/** On the side where there is more room. */
export function tooltipOf(
  { title, rows, at: [x, y] }: Tip,
  size: { readonly width: number; readonly height: number },
  isRead: boolean,
): GuppyNode {
  const beside = x > size.width / 2 ? { right: Math.max(size.width - x + 14, 0) } : { left: x + 14 };
  const height = 34 + Math.min(rows.length, mostRows) * 18;
  const top = Math.min(Math.max(y - height / 2, 0), Math.max(size.height - height, 0));
  return base.div(
    {
      key: "tooltip",
      role: "status",
      live: isRead ? "polite" : "off",
      class:
        "absolute flex flex-col gap-0.5 px-2.5 py-1.5 rounded-md border border-border bg-raised shadow-md pointer-events-none",
      style: { ...beside, top },
    },
    title !== "" && base.text({ key: "title", class: "text-xs font-medium whitespace-nowrap" }, title),
    rows
      .slice(0, mostRows)
      .map(({ name, value, color, strong }, index) =>
        base.div(
          { key: `${index}`, class: "flex flex-row items-center gap-1.5" },
          color !== undefined &&
            base.div({ class: "size-2 rounded-full shrink-0", style: { background: color as "chart1" } }),
          base.text({ class: "text-xs text-textMuted flex-1 whitespace-nowrap" }, name),
          base.text({ class: `text-xs pl-3 whitespace-nowrap tabular-nums ${strong ? "font-semibold" : ""}` }, value),
        ),
      ),
  );
}
