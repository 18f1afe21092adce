// What is picked in a list after a click or a key, as file managers have it: alone, with Shift as far as here from where it began,
// with Ctrl one more or one less. Keys say which rows are meant, so what is picked stays that when rows come and go.

export type SelectionMode = "none" | "single" | "multiple";

export interface Held {
  readonly shift: boolean;
  readonly control: boolean;
}

export interface Selectable {
  readonly mode: SelectionMode;
  readonly selected: ReadonlySet<string>;
  /** Where a range begins; undefined before anything was picked. */
  readonly anchor: number | undefined;
  readonly keyAt: (index: number) => string | undefined;
  readonly canPick: (index: number) => boolean;
}

export interface Selection {
  readonly keys: readonly string[];
  readonly anchor: number;
}

/** After a row was clicked, or an arrow came to it. */
export function pickRow(index: number, { shift, control }: Held, list: Selectable): Selection {
  const { mode, selected, keyAt } = list;
  const key = keyAt(index);
  const anchor = list.anchor ?? index;
  if (key === undefined || mode === "none" || !list.canPick(index)) return { keys: [...selected], anchor };
  if (mode === "single") return { keys: control && selected.has(key) ? [] : [key], anchor: index };
  if (shift) {
    const range = keysBetween(anchor, index, list);
    return { keys: control ? [...new Set([...selected, ...range])] : range, anchor };
  }
  if (control) return toggleRow(index, list);
  return { keys: [key], anchor: index };
}

/** One more or one less. */
export function toggleRow(index: number, { mode, selected, keyAt, canPick }: Selectable): Selection {
  const key = keyAt(index);
  if (key === undefined || mode === "none" || !canPick(index)) return { keys: [...selected], anchor: index };
  if (selected.has(key)) return { keys: [...selected].filter((other) => other !== key), anchor: index };
  return { keys: mode === "single" ? [key] : [...selected, key], anchor: index };
}

export function pickAll(count: number, list: Selectable): Selection {
  return { keys: keysBetween(0, count - 1, list), anchor: list.anchor ?? 0 };
}

function keysBetween(one: number, other: number, { keyAt, canPick }: Selectable): readonly string[] {
  const keys: string[] = [];
  for (let index = Math.min(one, other); index <= Math.max(one, other); index++) {
    const key = canPick(index) ? keyAt(index) : undefined;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}
