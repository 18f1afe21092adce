// What groups are clipped to, and paths, as words of a drawing. Used by `recorder.ts`.
import { limits } from "../generated/schema.ts";
import { type Checks, tooManyFilled } from "./drawing-checks.ts";
import type { Word } from "./drawing-fills.ts";
import { tracePath } from "./path-pen.ts";
import type { ClipShape, PathPen } from "./pen.ts";

/** As `crates/guppy-gpui/src/drawing/decode.rs` numbers them. */
export const shapes = { rect: 10, ellipse: 11, line: 12, poly: 13, path: 14 } as const;

export interface PathWords {
  readonly words: readonly Word[];
  readonly points: number;
}

const takes =
  "[x, y, width, height], { rect, radius }, { circle: [x, y, radius] }, { polygon: points } or { path: (path) => … }";

/** A shape's number and what follows it. */
export function clipWords(clip: ClipShape, check: Checks): PathWords {
  const shape = (number: number, ...words: readonly Word[]): PathWords => ({
    words: [{ whole: number }, ...words],
    points: 0,
  });
  if (typeof clip !== "object" || clip === null) throw check.wrong("group", "`clip`", clip, takes);
  const list = Array.isArray(clip) ? clip : "rect" in clip ? clip.rect : undefined;
  if (list !== undefined) {
    if (list.length !== 4) throw check.wrong("group", "`clip`", list, takes);
    check.finite("group", list);
    const { radius = 0 } = Array.isArray(clip) ? {} : (clip as { readonly radius?: number | readonly number[] });
    const radii = typeof radius === "number" ? [radius, radius, radius, radius] : radius;
    check.lengths("group", radii);
    return shape(shapes.rect, ...list, ...[0, 1, 2, 3].map((corner) => radii[corner] ?? 0));
  }
  if ("circle" in clip) {
    const [x, y, radius] = clip.circle;
    check.finite("group", [x, y]);
    check.lengths("group", [radius]);
    return shape(shapes.ellipse, x, y, radius, radius);
  }
  if ("polygon" in clip) {
    check.points("group", clip.polygon, 2);
    const points = clip.polygon.length / 2;
    if (points > limits.filledPoints) throw tooManyFilled(points);
    return { words: [{ whole: shapes.poly }, { whole: 1 }, ...Array.from(clip.polygon)], points };
  }
  if ("path" in clip && typeof clip.path === "function") {
    const { words, points } = pathWords("group", clip.path, clip.rule, check, true);
    return { words: [{ whole: shapes.path }, ...words], points };
  }
  throw check.wrong("group", "`clip`", clip, takes);
}

export function pathWords(
  name: string,
  build: (path: PathPen) => unknown,
  rule: "nonzero" | "evenodd" | undefined,
  check: Checks,
  isFilled: boolean,
): PathWords {
  const { verbs, points } = tracePath(build, (places) => check.finite(name, places));
  if (isFilled && points > limits.filledPoints) throw tooManyFilled(points);
  const inside = check.word(name, "rule", rule ?? "nonzero", ["nonzero", "evenodd"]);
  return { words: [{ whole: inside }, ...verbs.flatMap(({ verb, places }) => [{ whole: verb }, ...places])], points };
}
