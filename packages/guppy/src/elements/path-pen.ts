// The steps of a path, with circles as curves. Used by `recorder.ts`.
import type { PathPen } from "./pen.ts";

export interface Step {
  /** As `crates/guppy-gpui/src/drawing/decode.rs` numbers them: move, line, quadratic, cubic, close. */
  readonly verb: 0 | 1 | 2 | 3 | 4;
  readonly places: readonly number[];
}

export interface Traced {
  readonly verbs: readonly Step[];
  /** How many points they have. */
  readonly points: number;
}

export function tracePath(build: (path: PathPen) => unknown, check: (places: readonly number[]) => void): Traced {
  const verbs: Step[] = [];
  let points = 0;
  const add = (verb: Step["verb"], ...places: readonly number[]): PathPen => {
    check(places);
    points += places.length / 2;
    // What does not begin with a place begins where its first step leads.
    if (verbs.length === 0 && verb > 0 && verb < 4) verbs.push({ verb: 0, places: places.slice(-2) });
    if (verbs.length > 0 || verb < 4) verbs.push({ verb, places });
    return pen;
  };
  const pen: PathPen = {
    moveTo: (x, y) => add(0, x, y),
    lineTo: (x, y) => add(1, x, y),
    quadTo: (x1, y1, x, y) => add(2, x1, y1, x, y),
    cubicTo: (x1, y1, x2, y2, x, y) => add(3, x1, y1, x2, y2, x, y),
    arc(x, y, radius, from, to) {
      check([x, y, radius, from, to]);
      const start = (from * Math.PI) / 180;
      const sweep = (Math.min(Math.max(to - from, -360), 360) * Math.PI) / 180;
      const at = (angle: number): readonly [number, number] => [
        x + radius * Math.cos(angle),
        y + radius * Math.sin(angle),
      ];
      add(verbs.length === 0 ? 0 : 1, ...at(start));
      const parts = Math.max(Math.ceil(Math.abs(sweep) / (Math.PI / 2)), 1);
      const step = sweep / parts;
      const handle = (4 / 3) * Math.tan(step / 4) * radius;
      for (let part = 0; part < parts; part++) {
        const [one, other] = [start + part * step, start + (part + 1) * step];
        const [[ax, ay], [bx, by]] = [at(one), at(other)];
        add(
          3,
          ax - handle * Math.sin(one),
          ay + handle * Math.cos(one),
          bx + handle * Math.sin(other),
          by - handle * Math.cos(other),
          bx,
          by,
        );
      }
      return pen;
    },
    close: () => add(4),
  };
  build(pen);
  return { verbs, points };
}
