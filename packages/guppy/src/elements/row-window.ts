// Which rows of a long collection are made: those that `<rows>` asks for, moved along when others come or go above them.
// What is above or below is never looked at.
import type { ElementHandlers } from "../generated/events.ts";
import { useEffect, useRef, useState } from "../view/hooks.ts";

type RangeEvent = Parameters<NonNullable<ElementHandlers["rows"]["onRange"]>>[0];

export interface RowWindowOptions {
  readonly count: number;
  /** What tells a row from all others; undefined where nothing does. Asked for a few rows only. */
  readonly keyAt: (index: number) => string | undefined;
  /** Whether the list stays at its end while that shows. */
  readonly followTail?: boolean | undefined;
  /** Rows that are made before it is known how much room there is. */
  readonly initial?: number | undefined;
}

export interface RowWindow {
  /** The first row to make. */
  readonly first: number;
  /** The row behind the last one. */
  readonly last: number;
  /** Whether the end of the last row shows. */
  readonly atEnd: boolean;
  /** What `<rows>` said last: the room there is, and what shows sideways. Undefined until it has said something. */
  readonly seen: RangeEvent | undefined;
  /** For `<rows>`. */
  readonly onRange: (event: RangeEvent) => void;
}

/** What was made in the last render that came on screen. */
interface Made {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly probes: readonly Probe[];
}

interface Probe {
  readonly index: number;
  readonly key: string;
}

/** How far from its place a row is looked for when others came or went above it. */
const farthest = 1000;

export function useRowWindow({ count, keyAt, followTail = false, initial = 40 }: RowWindowOptions): RowWindow {
  const [asked, setAsked] = useState<RangeEvent | undefined>(undefined);
  const made = useRef<Made | undefined>(undefined);
  // What was asked for holds until something else is; then rows that came or went since do not count.
  const shift = useRef({ of: asked, by: 0 });
  const before = shift.current.of === asked ? shift.current.by : 0;
  const atEnd = asked === undefined ? followTail : asked.atEnd;
  const moved = before + (made.current === undefined ? 0 : shiftOf(made.current, count, keyAt));
  const range = rangeOf({ count, atEnd: atEnd && followTail, initial, asked, moved });

  const { first, last } = range;
  useEffect(() => {
    shift.current = { of: asked, by: first - (asked?.first ?? 0) };
    made.current = { count, first, last, probes: probesOf(first, last, keyAt) };
  });
  return {
    first,
    last,
    atEnd,
    seen: asked,
    onRange: (event) => setAsked((known) => (known !== undefined && isSame(known, event) ? known : event)),
  };
}

function rangeOf({
  count,
  atEnd,
  initial,
  asked,
  moved,
}: {
  readonly count: number;
  readonly atEnd: boolean;
  readonly initial: number;
  readonly asked: RangeEvent | undefined;
  readonly moved: number;
}): { readonly first: number; readonly last: number } {
  const size = asked === undefined ? initial : asked.last - asked.first;
  const from = asked === undefined ? 0 : asked.first + moved;
  const first = Math.max(0, Math.min(atEnd ? count - size : from, count - 1));
  return { first, last: Math.max(first, Math.min(count, first + size)) };
}

function isSame(a: RangeEvent, b: RangeEvent): boolean {
  return (
    a.first === b.first &&
    a.last === b.last &&
    a.atEnd === b.atEnd &&
    a.height === b.height &&
    a.left === b.left &&
    a.width === b.width
  );
}

/** Where the row of a key stands, near a place; that place, or the last row, where it is not there any more. */
export function rowNear(
  key: string,
  at: number,
  count: number,
  keyAt: (index: number) => string | undefined,
): number | undefined {
  const is = (index: number): boolean => index >= 0 && index < count && keyAt(index) === key;
  if (is(at)) return at;
  for (let away = 1; away <= farthest; away++) {
    if (is(at + away)) return at + away;
    if (is(at - away)) return at - away;
  }
  return count === 0 ? undefined : Math.min(at, count - 1);
}

/** A few rows by which it is seen whether the others stand where they stood. */
function probesOf(first: number, last: number, keyAt: (index: number) => string | undefined): readonly Probe[] {
  const size = last - first;
  if (size <= 0) return [];
  const places = new Set([0.5, 0.25, 0.75].map((share) => first + Math.floor(size * share)));
  return [...places].flatMap((index) => {
    const key = keyAt(index);
    return key === undefined ? [] : [{ index, key }];
  });
}

/** By how much what was made stands further down now; 0 where it stands where it stood, or is nowhere near. */
function shiftOf({ probes, count: before }: Made, count: number, keyAt: (index: number) => string | undefined): number {
  if (probes.length === 0) return 0;
  const isAt = (by: number) => (probe: Probe) => {
    const index = probe.index + by;
    return index >= 0 && index < count && keyAt(index) === probe.key;
  };
  if (probes.some(isAt(0))) return 0;
  const grown = count - before;
  if (grown !== 0 && probes.every(isAt(grown))) return grown;
  for (let away = 1; away <= farthest; away++) {
    if (probes.every(isAt(away))) return away;
    if (probes.every(isAt(-away))) return -away;
  }
  return 0;
}
