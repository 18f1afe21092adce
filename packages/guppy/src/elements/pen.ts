// What a program draws with: the words of `canvas.draw((pen) => …)` and of the `draw` of a `<canvas>`. Types only; what they do
// is in `recorder.ts`.
import type { Color } from "../generated/styles.ts";

export interface GradientColors {
  /** 2 to 16. Before the first and behind the last it goes on in their colours. */
  readonly colors: readonly Color[];
  /** Where each colour is on the way, from 0 to 1, never decreasing. @default as far from each other */
  readonly offsets?: readonly number[] | undefined;
}

/** From one place to another. */
export interface LinearGradient extends GradientColors {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** From a place out to a circle. */
export interface RadialGradient extends GradientColors {
  readonly center: readonly [x: number, y: number];
  /** In px; more than 0. */
  readonly radius: number;
  /** Where it begins, inside of the circle. @default center */
  readonly focal?: readonly [x: number, y: number] | undefined;
}

export type Gradient = LinearGradient | RadialGradient;

/** Slanted stripes, as wide as `width` px with `gap` px between them; or squares of `size` px, every other one of them. */
export type Pattern =
  | { readonly stripes: Color; readonly width?: number | undefined; readonly gap?: number | undefined }
  | { readonly checkers: Color; readonly size?: number | undefined };

export type Fill = Color | Gradient | Pattern;

export interface StrokeOptions {
  readonly stroke?: Fill | undefined;
  /**
   * How thick the line is, in px.
   * @default 1
   */
  readonly width?: number | undefined;
  /** @default "butt" */
  readonly cap?: "butt" | "round" | "square" | undefined;
  /** @default "miter" */
  readonly join?: "miter" | "round" | "bevel" | undefined;
  /** Lengths of dashes and gaps in turn, in px; up to 16. */
  readonly dash?: readonly number[] | undefined;
  /** How far into the dashes the line begins, in px. */
  readonly dashOffset?: number | undefined;
}

/** What a shape looks like. What has neither is not drawn. */
export interface Paint extends StrokeOptions {
  readonly fill?: Fill | undefined;
}

export interface RectPaint extends Paint {
  /** Of all corners, or of each from the upper left one clockwise, in px. */
  readonly radius?: number | readonly [number, number, number, number] | undefined;
}

export interface PathPaint extends Paint {
  /**
   * What is inside where the path crosses itself.
   * @default "nonzero"
   */
  readonly rule?: "nonzero" | "evenodd" | undefined;
}

export interface DotsPaint extends Paint {
  /**
   * In px.
   * @default 3
   */
  readonly radius?: number | undefined;
  /** @default "circle" */
  readonly shape?: "circle" | "square" | undefined;
}

export interface TextPaint {
  /** @default the colour of the node's text */
  readonly color?: Color | undefined;
  /** In px. @default the size of the node's text */
  readonly size?: number | undefined;
  /** From 1 to 1000. @default the weight of the node's text */
  readonly weight?: number | undefined;
  /** Where `x` is: at the left end, in the middle, or at the right end. @default "start" */
  readonly align?: "start" | "middle" | "end" | undefined;
  /** Where `y` is. @default "alphabetic" */
  readonly baseline?: "alphabetic" | "top" | "middle" | "bottom" | undefined;
  /** What is wider, in px, ends in an ellipsis. */
  readonly maxWidth?: number | undefined;
  /** In the font of code. */
  readonly mono?: boolean | undefined;
}

/** A rectangle as left, top, width and height, alone or with round corners; a circle; points or a path around what is seen. */
export type ClipShape =
  | readonly [x: number, y: number, width: number, height: number]
  | {
      readonly rect: readonly [x: number, y: number, width: number, height: number];
      /** Of all corners, or of each from the upper left one clockwise, in px. @default 0 */
      readonly radius?: number | readonly [number, number, number, number] | undefined;
    }
  | { readonly circle: readonly [x: number, y: number, radius: number] }
  | { readonly polygon: ArrayLike<number> }
  | {
      readonly path: (path: PathPen) => unknown;
      /** What is inside where the path crosses itself. @default "nonzero" */
      readonly rule?: "nonzero" | "evenodd" | undefined;
    };

export interface GroupOptions {
  /** How far it is moved, in px. */
  readonly translate?: readonly [x: number, y: number] | undefined;
  /** Degrees, clockwise around the origin. */
  readonly rotate?: number | undefined;
  /** Along both axes, or along each; what is less than 0 mirrors. */
  readonly scale?: number | readonly [x: number, y: number] | undefined;
  /** The six numbers of a matrix, as HTML's canvas takes them, for what is slanted; it comes before the scale. */
  readonly transform?: readonly [a: number, b: number, c: number, d: number, e: number, f: number] | undefined;
  /** Of each shape, text and picture in it, from 0 to 1. */
  readonly opacity?: number | undefined;
  /** What lies outside is not drawn. It moves with its group. */
  readonly clip?: ClipShape | undefined;
}

export type RegionShape =
  | { readonly rect: readonly [x: number, y: number, width: number, height: number] }
  | { readonly circle: readonly [x: number, y: number, radius: number] }
  | { readonly polygon: ArrayLike<number> };

/** The steps of a path; it begins with `moveTo`. */
export interface PathPen {
  moveTo(x: number, y: number): PathPen;
  lineTo(x: number, y: number): PathPen;
  quadTo(x1: number, y1: number, x: number, y: number): PathPen;
  cubicTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): PathPen;
  /** Along a circle, from one angle to another, in degrees clockwise from three o'clock; a line leads to its beginning. */
  arc(x: number, y: number, radius: number, from: number, to: number): PathPen;
  close(): PathPen;
}

/** Numbers are logical px from the upper left corner; points are `x` and `y` in turn. */
export interface Pen {
  rect(x: number, y: number, width: number, height: number, paint: RectPaint): void;
  circle(x: number, y: number, radius: number, paint: Paint): void;
  ellipse(x: number, y: number, radiusX: number, radiusY: number, paint: Paint): void;
  /** One that is level or upright falls on whole device px. */
  line(x1: number, y1: number, x2: number, y2: number, paint: StrokeOptions): void;
  polyline(points: ArrayLike<number>, paint: Paint): void;
  polygon(points: ArrayLike<number>, paint: Paint): void;
  path(build: (path: PathPen) => unknown, paint: PathPaint): void;
  /** The area between two lines: `x`, `y` of the one and `y` of the other in turn. Cheap also for very many points. */
  band(points: ArrayLike<number>, paint: { readonly fill: Fill }): void;
  /** Marks of one look. */
  dots(points: ArrayLike<number>, paint: DotsPaint): void;
  /** One line of text. */
  text(text: string, x: number, y: number, paint?: TextPaint): void;
  /** A picture: a path, a `file:` URL or a `data:` URL. It comes when it has been read. */
  image(
    src: string,
    x: number,
    y: number,
    width: number,
    height: number,
    paint?: { readonly radius?: number | undefined },
  ): void;
  /** Moves, fades or clips what is drawn inside. */
  group(options: GroupOptions, inside: (pen: Pen) => unknown): void;
  /** Names a place for `onRegionClick` and `onRegionHover`. The later lies on top. */
  region(name: string, shape: RegionShape): void;
}

/** The room there is to draw in, in logical px. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** Device px per logical px. */
  readonly scale: number;
}
