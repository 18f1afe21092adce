// What setters of a window take, checked against the options of the schema and brought into what a request carries.
import { GuppyError } from "../errors.ts";
import type { ShownState } from "../generated/values.ts";
import { type WindowOptionName, windowOptions } from "../generated/windows.ts";
import { Fault, show } from "../ir/fault.ts";
import { checkValue } from "../ir/values.ts";
import { checkKeys } from "./options.ts";
import type { Size, WindowBounds } from "./types.ts";

/** What is to be another; the rest stays. A limit of 0 is taken away. */
export interface ChangeParams {
  readonly title?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly maxWidth?: number;
  readonly maxHeight?: number;
  readonly windowState?: ShownState;
  readonly alwaysOnTop?: boolean;
}

/** A change that changes nothing. */
export const unchanged = {
  title: null,
  x: null,
  y: null,
  width: null,
  height: null,
  minWidth: null,
  minHeight: null,
  maxWidth: null,
  maxHeight: null,
  windowState: null,
  alwaysOnTop: null,
} as const;

const states: readonly ShownState[] = ["normal", "maximized", "fullscreen", "minimized", "hidden"];

export function checkTitle(title: unknown): ChangeParams {
  return { title: checked("title", "title", title) as string };
}

export function checkFlag(name: "alwaysOnTop", on: unknown): ChangeParams {
  return { [name]: checked(name, name, on) as boolean };
}

export function checkState(state: unknown): ChangeParams {
  const known = states.find((word) => word === state);
  if (known !== undefined) return { windowState: known };
  const words = states.map((word) => `"${word}"`).join(", ");
  throw new GuppyError("GUPPY_INVALID_OPTIONS", `\`windowState\` is ${show(state)}. It takes one of ${words}.`, {
    details: { option: "windowState" },
  });
}

/** A place is changed as a whole; of the size, what is not given stays. */
export function checkBounds(bounds: WindowBounds, now: Size): ChangeParams {
  checkKeys("`bounds`", bounds, ["x", "y", "width", "height"]);
  const { x, y, width, height } = bounds;
  if ((x === undefined) !== (y === undefined)) {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", "`bounds.x` and `bounds.y` must be given together.", {
      details: { option: x === undefined ? "bounds.x" : "bounds.y" },
    });
  }
  const place = x === undefined ? {} : { x: number("x", "bounds.x", x), y: number("y", "bounds.y", y) };
  if (width === undefined && height === undefined) return place;
  return {
    ...place,
    width: number("width", "bounds.width", width ?? now.width),
    height: number("height", "bounds.height", height ?? now.height),
  };
}

export function checkLimit(which: "min" | "max", size: Size | null): ChangeParams {
  const [width, height] = which === "min" ? (["minWidth", "minHeight"] as const) : (["maxWidth", "maxHeight"] as const);
  if (size === null) return { [width]: 0, [height]: 0 };
  checkKeys(`\`${which}Size\``, size, ["width", "height"]);
  return {
    [width]: number(width, `${which}Size.width`, size.width),
    [height]: number(height, `${which}Size.height`, size.height),
  };
}

function number(name: WindowOptionName, label: string, value: unknown): number {
  return checked(name, label, value) as number;
}

function checked(name: WindowOptionName, label: string, value: unknown): unknown {
  try {
    return checkValue(label, windowOptions[name], value);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new GuppyError("GUPPY_INVALID_OPTIONS", `${error.what}. ${error.next}`, { details: { option: label } });
  }
}
