// What a program draws with: the words of `canvas.draw((pen) => …)` and of the `draw` of a `<canvas>`. Types only; what they do
// is in `recorder.ts`.
import type { Color } from "../generated/styles.ts";

/** From one place to another, and beyond them in the colours of the ends. */
export interface Gradient {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly colors: readonly [Color, Color];
}

/** Slanted stripes, as wide as `width` px with `gap` px between them; or squares of `size` px, every other one of them. */
export type Pattern =
  | { readonly stripes: Color; readonly width?: number | undefined; readonly gap?: number | undefined }
  | { readonly checkers: Color; readonly size?: number | undefined };

export type Fill = Color | Gradient | Pattern;

export interface StrokeOptions {
  readonly stroke?: Color | undefined;
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

export interface GroupOptions {
  /** How far it is moved, in px. */
  readonly translate?: readonly [x: number, y: number] | undefined;
  /** Degrees, clockwise around the origin. Texts and pictures move, and stay upright. */
  readonly rotate?: number | undefined;
  readonly scale?: number | readonly [x: number, y: number] | undefined;
  /** Of each shape in it, from 0 to 1; pictures are not faded. */
  readonly opacity?: number | undefined;
  /** Left, top, width, height: what lies outside is not drawn. Of a group that is turned, the upright box around it. */
  readonly clip?: readonly [x: number, y: number, width: number, height: number] | undefined;
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
