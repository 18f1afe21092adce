// Where windows stood when they were last open: what is kept of it, for which displays, and what of that still fits. Only data goes
// in and out; `remember.ts` reads and writes the file.
import type { DisplayInfo } from "../generated/requests.ts";

/** Logical px. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Kept {
  /** Without `x` and `y` where the desktop does not tell the place. */
  readonly bounds: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number };
  readonly windowState: "normal" | "maximized" | "fullscreen";
}

/** By set of displays, the one that was used last at the end. */
export type KeptByDisplays = Readonly<Record<string, Kept>>;

/** A person has few desks; what lies further back is forgotten. */
const mostSets = 8;
/** So much of a window must be on a display, or it cannot be taken hold of. */
const grip = { width: 100, height: 40 };

/** The same displays at the same places have the same name. */
export function displaysName(displays: readonly DisplayInfo[]): string {
  return displays
    .map(({ name, x, y, width, height, scale }) => `${name} ${width}x${height}+${x}+${y}@${scale}`)
    .sort()
    .join(" | ");
}

/** What a file says, without what is not as it should be. */
export function parseKept(text: string): KeptByDisplays {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return {};
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]): [string, Kept][] => {
      const kept = readKept(value);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function readKept(value: unknown): Kept | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { bounds, windowState } = value as Readonly<Record<string, unknown>>;
  if (typeof bounds !== "object" || bounds === null) return undefined;
  const { x, y, width, height } = bounds as Readonly<Record<string, unknown>>;
  if (!isLength(width) || !isLength(height)) return undefined;
  const place = isPlace(x) && isPlace(y) ? { x, y } : {};
  const state = windowState === "maximized" || windowState === "fullscreen" ? windowState : "normal";
  return { bounds: { ...place, width, height }, windowState: state };
}

function isLength(value: unknown): value is number {
  return typeof value === "number" && value >= 1 && value <= 16_384;
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && value >= -32_768 && value <= 32_767;
}

export function withKept(all: KeptByDisplays, name: string, kept: Kept): KeptByDisplays {
  const { [name]: _, ...others } = all;
  return Object.fromEntries([...Object.entries(others), [name, kept] as const].slice(-mostSets));
}

/** The bounds as these displays can show them: no larger than a display, and where a person can take hold of the window. */
export function onScreen(bounds: Kept["bounds"], displays: readonly DisplayInfo[]): Kept["bounds"] {
  const { x, y } = bounds;
  const [first] = displays;
  if (first === undefined) return bounds;
  const display = x === undefined || y === undefined ? first : nearest({ ...bounds, x, y }, displays);
  const width = Math.min(bounds.width, display.width);
  const height = Math.min(bounds.height, display.height);
  if (x === undefined || y === undefined) return { width, height };
  const isHeld = displays.some((one) => holds(one, { x, y, width, height }));
  if (isHeld) return { x, y, width, height };
  return {
    x: between(x, display.x, display.x + display.width - width),
    y: between(y, display.y, display.y + display.height - height),
    width,
    height,
  };
}

/** Enough of the upper edge is on the display. */
function holds(display: Rectangle, { x, y, width }: Rectangle): boolean {
  const shared = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  const below = y - display.y;
  return shared >= Math.min(grip.width, width) && below >= 0 && below <= display.height - grip.height;
}

function nearest(bounds: Rectangle, displays: readonly DisplayInfo[]): DisplayInfo {
  const x = bounds.x + bounds.width / 2;
  const y = bounds.y + bounds.height / 2;
  const distance = (one: Rectangle): number =>
    Math.hypot(x - between(x, one.x, one.x + one.width), y - between(y, one.y, one.y + one.height));
  return displays.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
