// What a chart is given. Types only.
import type { Color } from "../generated/styles.ts";
import type { CompositeProps } from "./composite.ts";

export type ChartType = "line" | "area" | "bar" | "scatter" | "candlestick" | "pie" | "donut" | "sparkline";

/** Numbers of one kind. What is no finite number is a gap. Give another array when they have changed: what is known of one is kept. */
export type ChartValues = ArrayLike<number>;

export interface ChartSeries {
  /** What it is called in the legend and the tooltip. */
  readonly name: string;
  /** The values; for candles those at the end. */
  readonly y: ChartValues;
  /**
   * Where each value stands, never decreasing but for points; for time, milliseconds since 1970.
   * @default 0, 1, 2, …
   */
  readonly x?: ChartValues | undefined;
  /** Among lines, areas, bars and points: what this one is. @default the chart's */
  readonly type?: "line" | "area" | "bar" | "scatter" | undefined;
  /** @default one of the theme's `chart1` to `chart6` */
  readonly color?: Color | undefined;
  /** Of candles: the values at the beginning, the highest and the lowest. */
  readonly open?: ChartValues | undefined;
  readonly high?: ChartValues | undefined;
  readonly low?: ChartValues | undefined;
}

export interface ChartAxis {
  /** @default "linear" */
  readonly scale?: "linear" | "time" | "log" | undefined;
  /** What it measures. */
  readonly label?: string | undefined;
  /** What a value is called on the axis and in the tooltip. */
  readonly format?: ((value: number) => string) | undefined;
  /** Where it begins and ends. @default so that all values are on it */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Time in UTC instead of the machine's time zone. @default false */
  readonly utc?: boolean | undefined;
}

export interface ChartView {
  readonly from: number;
  readonly to: number;
}

/** The axes along which a chart zooms and moves; `true` is `"x"`. */
export type ChartZoom = boolean | "x" | "y" | "xy";

export interface ChartSelect {
  readonly series: string;
  /** The place of the value in its series. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export interface ChartProps extends CompositeProps<"div"> {
  readonly type: ChartType;
  readonly series: readonly ChartSeries[];
  /** What the places along the axis are called, or the parts of a pie: one for each value. */
  readonly labels?: readonly string[] | undefined;
  readonly x?: ChartAxis | undefined;
  readonly y?: ChartAxis | undefined;
  /** Areas and bars stand on top of each other. @default false */
  readonly stacked?: boolean | undefined;
  /** Bars lie. @default false */
  readonly horizontal?: boolean | undefined;
  /** Lines behind the values. @default true */
  readonly grid?: boolean | undefined;
  /** A list of what is shown, in which each can be hidden. @default true where there are several */
  readonly legend?: boolean | undefined;
  /** What is under the pointer, or picked by the arrow keys, in words. @default true */
  readonly tooltip?: boolean | undefined;
  /** A line through what is under the pointer. @default true */
  readonly crosshair?: boolean | undefined;
  /**
   * The wheel and + and - zoom along these axes, dragging and Shift with an arrow move, a double click and 0 show all.
   * @default false
   */
  readonly zoom?: ChartZoom | undefined;
  /** The part along `x` that is shown, decided by the program; without it the chart keeps that itself. */
  readonly view?: ChartView | undefined;
  /** The same along `y`. */
  readonly viewY?: ChartView | undefined;
  /** What stands where there is nothing to show. @default "No data" */
  readonly empty?: string | undefined;
  /** What it is about. */
  readonly label?: string | undefined;
  /** What it shows, for those who don't see it. @default a summary with the least, the greatest and the last value of each series */
  readonly description?: string | undefined;
  readonly onSelect?: ((event: ChartSelect) => unknown) | undefined;
  /** The part along `x` that is shown is to be another one. */
  readonly onView?: ((event: ChartView) => unknown) | undefined;
  /** The same along `y`. */
  readonly onViewY?: ((event: ChartView) => unknown) | undefined;
}
