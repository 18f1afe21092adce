// `canvas`: what programs record and measure apart from any window.
import type { Pen } from "../elements/pen.ts";
import { type Drawing, draw } from "../elements/recorder.ts";
import { GuppyError } from "../errors.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession } from "../runtime/session.ts";

export interface TextFont {
  /** In px. @default 16 */
  readonly size?: number | undefined;
  /** From 1 to 1000. @default 400 */
  readonly weight?: number | undefined;
  /** In the font of code. @default false */
  readonly mono?: boolean | undefined;
}

/** All in logical px. */
export interface MeasuredText {
  /** Of each text, in one line. */
  readonly widths: readonly number[];
  /** From the baseline up, and down. */
  readonly ascent: number;
  readonly descent: number;
}

export interface Canvas {
  /**
   * Calls `record` once and keeps what it draws, for the `draw` of a `<canvas>`.
   *
   * @example
   * const star = canvas.draw((pen) => pen.polygon([10, 0, 16, 20, 0, 8, 20, 8, 4, 20], { fill: "warning" }));
   * ui.canvas({ draw: star, label: "A star" });
   */
  readonly draw: (record: (pen: Pen) => unknown) => Drawing;
  /** How much room texts take in the bundled fonts. */
  readonly measureText: (texts: readonly string[], font?: TextFont, options?: RequestOptions) => Promise<MeasuredText>;
}

async function measureText(
  texts: readonly string[],
  { size = 16, weight = 400, mono = false }: TextFont = {},
  options?: RequestOptions,
): Promise<MeasuredText> {
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === "string")) {
    throw new GuppyError("GUPPY_INVALID_VALUE", "`canvas.measureText` takes a list of strings.");
  }
  if (!(size > 0 && size <= 10_000) || !(weight >= 1 && weight <= 1000)) {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      "`canvas.measureText` takes a size above 0 and up to 10000 px, and a weight from 1 to 1000.",
    );
  }
  // Needs no display, and answers while a window is busy.
  return currentSession().request("measureText", 0, { headless: true, mono, size, texts, weight }, options);
}

export const canvas: Canvas = Object.freeze({ draw, measureText });
