// `canvas.draw`: records a drawing that many canvases may show, or one canvas many times.

import type { Pen } from "./pen.ts";
import { type Drawing, draw } from "./recorder.ts";

export interface Canvas {
  /**
   * Calls `record` once and keeps what it draws, for the `draw` of a `<canvas>`.
   *
   * @example
   * const star = canvas.draw((pen) => pen.polygon([10, 0, 16, 20, 0, 8, 20, 8, 4, 20], { fill: "warning" }));
   * ui.canvas({ draw: star, label: "A star" });
   */
  readonly draw: (record: (pen: Pen) => unknown) => Drawing;
}

export const canvas: Canvas = Object.freeze({ draw });
