// `<chart>`: lines, areas, bars, points, candles, pies, donuts and sparklines, with axes, a legend and words beside the pointer.
import { base } from "../view/builders.ts";
import { createElement, type Element } from "../view/element.ts";
import { useRef, useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { drawAxes } from "./chart-axes.ts";
import { chartChecks, refuseChart } from "./chart-check.ts";
import { colorOf, type Layout, layoutOf } from "./chart-layout.ts";
import { type LegendEntry, legendOf, type Tip, tooltipOf } from "./chart-parts.ts";
import { type Pick, pickAt, pickIndex, placeOf, spotOf } from "./chart-pick.ts";
import { discOf, drawSlices, type Slice, sliceAt, slicesOf } from "./chart-pie.ts";
import { sameChart } from "./chart-same.ts";
import { valueLabel } from "./chart-scale.ts";
import { drawSeries, joined } from "./chart-series.ts";
import { summaryOf } from "./chart-summary.ts";
import type { ChartProps, ChartView } from "./chart-types.ts";
import { axesOf, keyed, moved, type NextView, wheeled, zoomKeys } from "./chart-view.ts";
import { classes, composite, passed } from "./composite.ts";
import type { CanvasSize, Pen } from "./pen.ts";
import { type Drawing, draw } from "./recorder.ts";

export type { ChartProps } from "./chart-types.ts";

const keys = "left right up down home end enter escape";
/** The key that shows all. */
const all = { key: "0", shift: false, alt: false } as const;
const nobody: ReadonlySet<number> = new Set();

interface Pointed {
  readonly x: number;
  readonly y: number;
  /** Picked by keys: the place in the first series that is shown. */
  readonly index?: number;
}

/** The parts that are shown; undefined for all there is. */
interface Views {
  readonly x: ChartView | undefined;
  readonly y: ChartView | undefined;
}

interface Made {
  readonly props: ChartProps;
  readonly size: CanvasSize;
  readonly hidden: ReadonlySet<number>;
  readonly views: Views;
  readonly layout: Layout | null;
  readonly slices: readonly Slice[];
  readonly drawing: Drawing;
}

export const chart = composite<ChartProps, "div">({
  of: "div",
  props: chartChecks,
  required: ["type", "series"],
  refuse: refuseChart,
  render(props) {
    const { type, series, label, onSelect, class: own } = props;
    const axes = axesOf(props.zoom);
    const zooms = axes.x || axes.y;
    const isPie = type === "pie" || type === "donut";
    const isBare = type === "sparkline";
    const { tooltip = !isBare, crosshair = true } = props;
    const [size, setSize] = useState<CanvasSize>({ width: 0, height: 0, scale: 1 });
    const [hidden, setHidden] = useState(nobody);
    const [keptX, setKeptX] = useState<ChartView | undefined>(undefined);
    const [keptY, setKeptY] = useState<ChartView | undefined>(undefined);
    const [pointed, setPointed] = useState<Pointed | null>(null);
    const held = useRef<{ readonly x: number; readonly y: number; readonly layout: Layout } | null>(null);
    const made = useRef<Made | null>(null);

    const views: Views = isPie ? { x: undefined, y: undefined } : { x: props.view ?? keptX, y: props.viewY ?? keptY };
    if (made.current === null || !isSame(made.current, props, size, hidden, views)) {
      made.current = make(props, size, hidden, views);
    }
    const { layout, slices, drawing } = made.current;
    // In less room there is nothing to read.
    const isEmpty = size.width >= 24 && size.height >= 24 && (isPie ? slices.length === 0 : layout === null);
    const disc = discOf(size, type === "donut");
    const pick = layout === null || pointed === null ? undefined : pickOf(layout, pointed);
    const slice = pointed === null || !isPie ? undefined : sliceOf(slices, pointed, disc);

    const show = (next: NextView): void => {
      if (layout === null) return;
      if (next.x !== undefined) {
        const part = next.x === "all" ? undefined : next.x;
        if (props.view === undefined) setKeptX(part);
        props.onView?.(part ?? { from: layout.whole.min, to: layout.whole.max });
      }
      if (next.y !== undefined) {
        const part = next.y === "all" ? undefined : next.y;
        if (props.viewY === undefined) setKeptY(part);
        props.onViewY?.(part ?? { from: layout.wholeValues.min, to: layout.wholeValues.max });
      }
    };
    const select = (): unknown => {
      if (slice !== undefined) {
        return onSelect?.({ series: series[0]?.name ?? "", index: slice.index, x: slice.index, y: slice.value });
      }
      if (pick === undefined || layout === null) return undefined;
      const { shown, index } = pick.chosen;
      return onSelect?.({
        series: shown.series.name,
        index,
        x: placeOf(layout, shown, index),
        y: shown.series.y[index] as number,
      });
    };
    const key: ElementProps<"div">["onKeyDown"] = (event) => {
      const { key: name } = event;
      if (name === "Enter") return select();
      if (name === "Escape") return setPointed(null);
      const asked = layout === null ? undefined : keyed(layout, axes, event);
      if (asked !== undefined) return show(asked);
      if (event.shift || event.alt) return undefined;
      const last = isPie ? slices.length - 1 : (layout?.shown[0]?.length ?? 0) - 1;
      const now = pointed?.index ?? pick?.chosen.index ?? -1;
      const index = next(name, now, last);
      if (index !== undefined && last >= 0) setPointed({ x: 0, y: 0, index });
      return undefined;
    };
    const press: ElementProps<"div">["onPointerDown"] = ({ button, localX, localY }) => {
      if (button === "left" && layout !== null) held.current = { x: localX, y: localY, layout };
    };
    const move: ElementProps<"div">["onPointerMove"] = ({ localX, localY, buttons }) => {
      const from = held.current;
      if (zooms && from !== null && (buttons & 1) === 1) {
        const by = [from.x - localX, from.y - localY] as const;
        if (Math.hypot(...by) > 2) show(moved(from.layout, axes, by));
        return;
      }
      setPointed({ x: localX, y: localY });
    };
    const turn: ElementProps<"div">["onWheel"] = (event) => {
      if (layout !== null) show(wheeled(layout, axes, event));
    };

    const entries = entriesOf(props);
    const tip = !tooltip
      ? undefined
      : isPie
        ? sliceTip(slice, pointed, props, disc)
        : pickTip(layout, pick, pointed, props);
    return base.div(
      {
        ...passed(props),
        class: classes(isBare ? "w-24 h-6" : "flex flex-col gap-2 w-full h-[280px]", own),
      },
      (props.legend ?? entries.length > 1) && !isBare && entries.length > 0
        ? legendOf(entries, hidden, (index) => setHidden(turned(hidden, index)))
        : null,
      base.div(
        {
          key: "plot",
          role: "img",
          label: label ?? summaryTitle(props),
          description: props.description ?? summaryOf(props),
          focusable: !isBare && (tooltip || zooms || onSelect !== undefined),
          handles: zooms ? `${keys} ${zoomKeys(axes)}` : keys,
          class: classes("relative w-full rounded-sm", isBare ? "h-full" : "flex-1 min-h-0"),
          onPointerMove: isBare && !tooltip ? undefined : move,
          onPointerDown: zooms ? press : undefined,
          onPointerUp: zooms
            ? () => {
                held.current = null;
              }
            : undefined,
          onHover: ({ hovered }) => {
            if (!hovered && pointed?.index === undefined) setPointed(null);
          },
          onBlur: () => setPointed(null),
          onClick: onSelect === undefined ? undefined : select,
          onDoubleClick: zooms && layout !== null ? () => show(keyed(layout, axes, all) ?? {}) : undefined,
          onWheel: zooms && !isPie ? turn : undefined,
          onKeyDown: key,
        },
        createElement("canvas", {
          key: "values",
          role: "none",
          class: "absolute inset-0",
          draw: drawing,
          onResize: (event: CanvasSize) => setSize({ width: event.width, height: event.height, scale: event.scale }),
        }),
        isPie && slice !== undefined ? layer("raised", (pen) => drawSlices(pen, [slice], disc, slice.index)) : null,
        layout !== null && pick !== undefined
          ? layer("picked", (pen) => drawPick(pen, layout, pick, crosshair && !isBare))
          : null,
        isEmpty
          ? base.div(
              { key: "empty", class: "absolute inset-0 flex items-center justify-center" },
              base.text({ class: "text-sm text-textMuted" }, isBare ? "" : (props.empty ?? "No data")),
            )
          : null,
        tip === undefined ? null : tooltipOf(tip, size, pointed?.index !== undefined),
      ),
    );
  },
});

function layer(key: string, record: (pen: Pen) => unknown): Element {
  return createElement("canvas", {
    key,
    role: "none",
    class: "absolute inset-0 pointer-events-none",
    draw: draw(record),
  });
}

function isSame(made: Made, props: ChartProps, size: CanvasSize, hidden: ReadonlySet<number>, views: Views): boolean {
  const isSameView = (["x", "y"] as const).every((axis) => {
    const [before, now] = [made.views[axis], views[axis]];
    return before?.from === now?.from && before?.to === now?.to;
  });
  return made.size === size && made.hidden === hidden && isSameView && sameChart(made.props, props);
}

/** All that does not follow the pointer. */
function make(props: ChartProps, size: CanvasSize, hidden: ReadonlySet<number>, views: Views): Made {
  const isPie = props.type === "pie" || props.type === "donut";
  const layout = isPie || size.width === 0 ? null : layoutOf(props, size, hidden, views.x, views.y);
  const slices = isPie ? slicesOf(props, hidden) : [];
  const drawing = draw((pen) => {
    if (isPie) drawSlices(pen, slices, discOf(size, props.type === "donut"), undefined);
    if (layout === null) return;
    if (props.type !== "sparkline") drawAxes(pen, layout, props, size);
    drawSeries(pen, layout, size.scale);
  });
  return { props, size, hidden, views, layout, slices, drawing };
}

function pickOf(layout: Layout, { x, y, index }: Pointed): Pick | undefined {
  const [first] = layout.shown;
  if (index === undefined) return pickAt(layout, x, y);
  return first === undefined ? undefined : pickIndex(layout, first, index);
}

function sliceOf(
  slices: readonly Slice[],
  { x, y, index }: Pointed,
  disc: ReturnType<typeof discOf>,
): Slice | undefined {
  return index === undefined ? sliceAt(slices, disc, [x, y]) : slices[index];
}

function next(name: string, now: number, last: number): number | undefined {
  if (name === "ArrowRight" || name === "ArrowUp") return Math.min(now + 1, last);
  if (name === "ArrowLeft" || name === "ArrowDown") return Math.max(now - 1, 0);
  return name === "Home" ? 0 : name === "End" ? last : undefined;
}

function turned(hidden: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const all = new Set(hidden);
  if (!all.delete(index)) all.add(index);
  return all;
}

function entriesOf({ type, series, labels }: ChartProps): readonly LegendEntry[] {
  if (type !== "pie" && type !== "donut") {
    if (type === "candlestick") return [];
    return series.map((one, index) => ({ index, name: one.name, color: colorOf(one, index) }));
  }
  const count = Math.min(series[0]?.y.length ?? 0, 50);
  return Array.from({ length: count }, (_, index) => ({
    index,
    name: labels?.[index] ?? String(index + 1),
    color: colorOf(undefined, index),
  }));
}

function summaryTitle({ series }: ChartProps): string {
  return series.map(({ name }) => name).join(", ") || "Chart";
}

function drawPick(pen: Pen, layout: Layout, pick: Pick, crosshair: boolean): void {
  const { plot, isLying, places } = layout;
  const bars = pick.items.some(({ shown }) => shown.mark === "bar");
  if (bars) {
    const step = Math.abs(places.at(1) - places.at(0));
    const [low, size] = [pick.at - step / 2, step];
    if (isLying) pen.rect(plot.left, low, plot.width, size, { fill: "text/6" });
    else pen.rect(low, plot.top, size, plot.height, { fill: "text/6" });
  } else if (crosshair) {
    pen.line(pick.at, plot.top, pick.at, plot.top + plot.height, { stroke: "textMuted", width: 1, dash: [3, 3] });
  }
  for (const item of pick.items) {
    const [x, y] = spotOf(layout, item);
    if (item.shown.mark === "bar" || item.shown.mark === "candlestick" || !isInside(plot, x, y)) continue;
    pen.circle(x, y, 4.5, { fill: item.shown.color, stroke: "background", width: 2 });
  }
}

/** What has no place is not. */
function isInside({ left, top, width, height }: Layout["plot"], x: number, y: number): boolean {
  return x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
}

function pickTip(
  layout: Layout | null,
  pick: Pick | undefined,
  pointed: Pointed | null,
  props: ChartProps,
): Tip | undefined {
  if (layout === null || pick === undefined || pointed === null) return undefined;
  const [x, y] = spotOf(layout, pick.chosen);
  const { shown, index } = pick.chosen;
  const { left, top, width, height } = layout.plot;
  // Beside the plot for what lies outside of the part that is shown.
  const across = Number.isFinite(x) ? x : pick.at;
  const down = Number.isFinite(y) ? y : top + height / 2;
  const at = [Math.min(Math.max(across, left), left + width), Math.min(Math.max(down, top), top + height)] as const;
  if (shown.mark === "candlestick") {
    const candle = joined(shown.series, index, index + 1);
    const parts = candle === undefined ? [] : Object.entries(candle);
    const rows = parts.map(([name, value]) => ({
      name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
      value: valueLabel(value, props.y ?? {}),
      color: undefined,
      strong: name === "close",
    }));
    return { title: pick.title, rows, at };
  }
  const rows = pick.items.map((item) => ({
    name: item.shown.series.name,
    value: layout.valueLabel(item.shown.series.y[item.index] as number),
    color: item.shown.color,
    strong: item === pick.chosen && pick.items.length > 1,
  }));
  return { title: pick.title, rows, at };
}

function sliceTip(
  slice: Slice | undefined,
  pointed: Pointed | null,
  props: ChartProps,
  { x, y, radius }: ReturnType<typeof discOf>,
): Tip | undefined {
  if (slice === undefined || pointed === null) return undefined;
  const middle = ((slice.from + slice.to) / 2) * (Math.PI / 180);
  const at =
    pointed.index === undefined
      ? ([pointed.x, pointed.y] as const)
      : ([x + radius * 0.7 * Math.cos(middle), y + radius * 0.7 * Math.sin(middle)] as const);
  const value = `${valueLabel(slice.value, props.y ?? {})} (${Math.round(slice.share * 1000) / 10} %)`;
  return { title: "", rows: [{ name: slice.name, value, color: slice.color, strong: false }], at };
}
