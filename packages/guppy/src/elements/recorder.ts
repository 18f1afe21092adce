// Turns what a program draws into the bytes of a `<drawing>`. Every number is checked here, so that a mistake is an error with
// the command it is in; the native side checks the bytes once more.
import { limits } from "../generated/schema.ts";
import { createChecks, tooMany, tooManyFilled } from "./drawing-checks.ts";
import { clipWords, pathWords, shapes } from "./drawing-clips.ts";
import { fillWords, type Word } from "./drawing-fills.ts";
import { createWords } from "./drawing-words.ts";
import type { Fill, GroupOptions, Paint, Pen, StrokeOptions } from "./pen.ts";

/** What was recorded, for the `draw` of a `<canvas>`. */
export interface Drawing {
  readonly commands: Uint8Array;
  readonly colors: readonly string[];
  readonly texts: readonly string[];
  readonly images: readonly string[];
}

const numbers = {
  fill: 1,
  stroke: 2,
  begin: 3,
  end: 4,
  ...shapes,
  band: 15,
  dots: 16,
  text: 17,
  image: 18,
  region: 19,
} as const;

const caps = ["butt", "round", "square"];
const joins = ["miter", "round", "bevel"];
const aligns = ["start", "middle", "end"];
const baselines = ["alphabetic", "top", "middle", "bottom"];
const deepest = 64;
const mostDashes = 16;

const recorded = new WeakSet<object>();

/** Whether it came from `draw`. */
export function isDrawing(value: unknown): value is Drawing {
  return typeof value === "object" && value !== null && recorded.has(value);
}

/** Calls `record` once and keeps what it draws. */
export function draw(record: (pen: Pen) => unknown): Drawing {
  const { pen, finish } = createRecorder();
  record(pen);
  const drawing = Object.freeze(finish());
  recorded.add(drawing);
  return drawing;
}

interface Recorder {
  readonly pen: Pen;
  readonly finish: () => Drawing;
}

function createRecorder(): Recorder {
  const words = createWords();
  const colors = createTable();
  const texts = createTable();
  const images = createTable();
  const check = createChecks(() => words.count);
  let points = 0;
  let depth = 0;
  let filled: Fill | undefined;
  let stroked: StrokeOptions | undefined;

  const begin = (name: keyof typeof numbers, length: number): void => {
    if (words.count >= limits.drawingCommands) throw tooMany("commands", limits.drawingCommands);
    words.begin(numbers[name], length);
  };
  const count = (added: number): void => {
    points += added;
    if (points > limits.drawingPoints) throw tooMany("points", limits.drawingPoints);
  };
  const color = (name: string, value: unknown): number => {
    if (typeof value !== "string")
      throw check.wrong(name, "a colour", value, "a string such as `primary` or `#2456d6`");
    return colors.add(value);
  };

  const write = (list: readonly Word[]): void => {
    for (const word of list) typeof word === "number" ? words.f32(word) : words.u32(word.whole);
  };
  const put = (name: keyof typeof numbers, list: readonly Word[]): void => {
    begin(name, list.length);
    write(list);
  };

  const setFill = (name: string, fill: Fill | undefined): void => {
    if (fill === filled) return;
    put("fill", fillWords(name, fill, check, color));
    filled = fill;
  };
  const setStroke = (name: string, options: StrokeOptions): void => {
    if (sameStroke(options, stroked)) return;
    if (options.stroke === undefined) {
      stroked = undefined;
      begin("stroke", 0);
      return;
    }
    const { stroke, width = 1, cap = "butt", join = "miter", dash = [], dashOffset = 0 } = options;
    const [capAt, joinAt] = [check.word(name, "cap", cap, caps), check.word(name, "join", join, joins)];
    check.lengths(name, [width, ...dash]);
    check.finite(name, [dashOffset]);
    if (dash.length > mostDashes) throw check.wrong(name, "`dash`", `${dash.length} lengths`, `up to ${mostDashes}`);
    const look = [width, { whole: capAt }, { whole: joinAt }, dashOffset, { whole: dash.length }, ...dash];
    put("stroke", [...look, ...fillWords(name, stroke, check, color, "stroke")]);
    stroked = options;
  };
  const setPaint = (name: string, paint: Paint): void => {
    if (typeof paint !== "object" || paint === null) {
      throw check.wrong(name, "how it looks", paint, "an object such as { fill: `primary` }");
    }
    setFill(name, paint.fill);
    setStroke(name, paint);
  };
  const floats = (values: ArrayLike<number>): void => {
    for (let index = 0; index < values.length; index++) words.f32(values[index] as number);
  };
  const poly = (name: string, list: ArrayLike<number>, paint: Paint, closed: boolean): void => {
    check.points(name, list, 2);
    if (paint?.fill !== undefined && list.length / 2 > limits.filledPoints) throw tooManyFilled(list.length / 2);
    count(list.length / 2);
    setPaint(name, paint);
    begin("poly", 1 + list.length);
    words.u32(closed ? 1 : 0);
    floats(list);
  };

  const pen: Pen = {
    rect(x, y, width, height, paint) {
      check.finite("rect", [x, y]);
      check.lengths("rect", [width, height]);
      setPaint("rect", paint);
      const { radius = 0 } = paint;
      const radii = typeof radius === "number" ? [radius, radius, radius, radius] : radius;
      check.lengths("rect", radii);
      begin("rect", 8);
      floats([x, y, width, height]);
      for (let corner = 0; corner < 4; corner++) words.f32(radii[corner] ?? 0);
    },
    circle: (x, y, radius, paint) => pen.ellipse(x, y, radius, radius, paint),
    ellipse(x, y, radiusX, radiusY, paint) {
      check.finite("ellipse", [x, y]);
      check.lengths("ellipse", [radiusX, radiusY]);
      setPaint("ellipse", paint);
      begin("ellipse", 4);
      floats([x, y, radiusX, radiusY]);
    },
    line(x1, y1, x2, y2, paint) {
      check.finite("line", [x1, y1, x2, y2]);
      setStroke("line", paint);
      begin("line", 4);
      floats([x1, y1, x2, y2]);
    },
    polyline: (list, paint) => poly("polyline", list, paint, false),
    polygon: (list, paint) => poly("polygon", list, paint, true),
    path(build, paint) {
      const { words: steps, points: own } = pathWords("path", build, paint?.rule, check, paint?.fill !== undefined);
      count(own);
      setPaint("path", paint);
      put("path", steps);
    },
    band(list, { fill }) {
      check.points("band", list, 3);
      count((list.length / 3) * 2);
      setFill("band", fill);
      begin("band", (list.length / 3) * 4);
      for (let index = 0; index < list.length; index += 3) {
        const x = list[index] as number;
        words.f32(x);
        words.f32(list[index + 1] as number);
        words.f32(x);
        words.f32(list[index + 2] as number);
      }
    },
    dots(list, paint) {
      check.points("dots", list, 2);
      count(list.length / 2);
      setPaint("dots", paint);
      const { radius = 3, shape = "circle" } = paint;
      check.lengths("dots", [radius]);
      const square = check.word("dots", "shape", shape, ["circle", "square"]);
      begin("dots", 2 + list.length);
      words.f32(radius);
      words.u32(square);
      floats(list);
    },
    text(text, x, y, paint = {}) {
      if (typeof text !== "string") throw check.wrong("text", "the text", text, "a string");
      const { size = 0, weight = 0, align = "start", baseline = "alphabetic", maxWidth = 0, mono = false } = paint;
      check.finite("text", [x, y]);
      check.lengths("text", [size, weight, maxWidth]);
      const [alignAt, baselineAt] = [
        check.word("text", "align", align, aligns),
        check.word("text", "baseline", baseline, baselines),
      ];
      const index = paint.color === undefined ? 0 : color("text", paint.color) + 1;
      begin("text", 10);
      words.u32(texts.add(text));
      for (const value of [x, y, size, weight]) words.f32(value);
      words.u32(index);
      words.u32(alignAt);
      words.u32(baselineAt);
      words.f32(maxWidth);
      words.u32(mono ? 1 : 0);
    },
    image(src, x, y, width, height, { radius = 0 } = {}) {
      if (typeof src !== "string") throw check.wrong("image", "`src`", src, "a path, a `file:` URL or a `data:` URL");
      check.finite("image", [x, y]);
      check.lengths("image", [width, height, radius]);
      begin("image", 6);
      words.u32(images.add(src));
      floats([x, y, width, height, radius]);
    },
    group(options, inside) {
      const transform = transformOf(options);
      const { opacity = 1, clip } = options;
      check.finite("group", transform);
      check.lengths("group", [opacity]);
      const { words: shape, points: own } = clip === undefined ? { words: [], points: 0 } : clipWords(clip, check);
      count(own);
      if (++depth > deepest) throw tooMany("groups inside of each other", deepest);
      put("begin", [...transform, Math.min(opacity, 1), ...shape]);
      inside(pen);
      begin("end", 0);
      depth--;
    },
    region(name, shape) {
      if (typeof name !== "string" || name === "") {
        throw check.wrong("region", "the name", name, "a string that is not empty");
      }
      const index = texts.add(name);
      if ("rect" in shape) {
        check.finite("region", shape.rect);
        begin("region", 10);
        words.u32(index);
        words.u32(numbers.rect);
        floats([...shape.rect, 0, 0, 0, 0]);
      } else if ("circle" in shape) {
        const [x, y, radius] = shape.circle;
        check.finite("region", shape.circle);
        begin("region", 6);
        words.u32(index);
        words.u32(numbers.ellipse);
        floats([x, y, radius, radius]);
      } else {
        check.points("region", shape.polygon, 2);
        count(shape.polygon.length / 2);
        begin("region", 3 + shape.polygon.length);
        words.u32(index);
        words.u32(numbers.poly);
        words.u32(1);
        floats(shape.polygon);
      }
    },
  };
  const finish = (): Drawing => ({
    commands: words.bytes(),
    colors: colors.all,
    texts: texts.all,
    images: images.all,
  });
  return { pen, finish };
}

function sameStroke(a: StrokeOptions, b: StrokeOptions | undefined): boolean {
  if (b === undefined) return a.stroke === undefined;
  return (
    a.stroke === b.stroke &&
    a.width === b.width &&
    a.cap === b.cap &&
    a.join === b.join &&
    a.dash === b.dash &&
    a.dashOffset === b.dashOffset
  );
}

/** As the six numbers of a matrix: by the matrix that is given, then scaled, then turned, then moved. */
function transformOf({ translate = [0, 0], rotate = 0, scale = 1, transform }: GroupOptions): readonly number[] {
  const [across, down] = typeof scale === "number" ? [scale, scale] : scale;
  const angle = (rotate * Math.PI) / 180;
  // An upright group stays exactly so.
  const [cos, sin] = rotate === 0 ? [1, 0] : [Math.cos(angle), Math.sin(angle)];
  const [a, b, c, d] = [cos * across, sin * across, -sin * down, cos * down];
  const [e, f] = translate;
  if (transform === undefined) return [a, b, c, d, e, f];
  const [m, n, o, p, q, r] = transform;
  return [a * m + c * n, b * m + d * n, a * o + c * p, b * o + d * p, a * q + c * r + e, b * q + d * r + f];
}

interface Table {
  readonly all: string[];
  readonly add: (text: string) => number;
}

/** Each text once. */
function createTable(): Table {
  const all: string[] = [];
  const known = new Map<string, number>();
  return {
    all,
    add(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      known.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}
