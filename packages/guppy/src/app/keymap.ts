// The keys of an app: what several sources bind, which of them wins, and which keys a window has to take for itself.
import { elements } from "../generated/elements.ts";
import type { ShortcutKeys } from "../generated/requests.ts";
import type { Keys } from "./keymap-parse.ts";
import { type Context, focusContext, holds, noFocus, type When } from "./when-expressions.ts";

export interface Binding {
  readonly keys: Keys;
  readonly command: string;
  /** What the command is run with. */
  readonly args: unknown;
  readonly when: When | undefined;
  /** Where it is written: `keymap of the app`, `keymap.json:7`. */
  readonly source: string;
  /** What has the focus does it by itself: the keys are shown and not taken. */
  readonly isShownOnly?: boolean;
}

/** Takes bindings of earlier sources away. */
export interface Removal {
  /** None for all keys of the command. */
  readonly keys: Keys | undefined;
  readonly removes: string;
}

export type KeymapLine = Binding | Removal;

/** Two bindings of the same keys that may hold at the same time. */
export interface KeyConflict {
  /** As people read them. */
  readonly keys: string;
  readonly winner: { readonly command: string; readonly source: string };
  readonly loser: { readonly command: string; readonly source: string };
}

/** All bindings that are left, the strongest first: a later source wins, and within one a later line. */
export function layered(sources: readonly (readonly KeymapLine[])[]): readonly Binding[] {
  let bindings: readonly Binding[] = [];
  for (const line of sources.flat()) {
    if ("removes" in line) {
      bindings = bindings.filter(
        ({ command, keys }) => command !== line.removes || (line.keys !== undefined && keys.name !== line.keys.name),
      );
    } else bindings = [line, ...bindings];
  }
  return bindings;
}

/** The bindings for keys, the strongest first. */
export function bindingsFor(bindings: readonly Binding[], keys: string): readonly Binding[] {
  return bindings.filter((binding) => binding.keys.name === keys);
}

/** The keys to show beside a command: those of its strongest binding. */
export function keysOf(bindings: readonly Binding[], command: string): Keys | undefined {
  return bindings.find((binding) => binding.command === command)?.keys;
}

/** Bindings that hide others, and keys that begin longer ones, which never get their turn. */
export function conflictsOf(bindings: readonly Binding[]): readonly KeyConflict[] {
  const conflicts: KeyConflict[] = [];
  for (const [place, binding] of bindings.entries()) {
    for (const other of bindings.slice(place + 1)) {
      const [winner, loser] = rivals(binding, other) ?? [];
      if (winner === undefined || loser === undefined) continue;
      conflicts.push({ keys: loser.keys.label, winner: named(winner), loser: named(loser) });
    }
  }
  return conflicts;
}

function rivals(stronger: Binding, weaker: Binding): readonly [winner: Binding, loser: Binding] | undefined {
  if (!mayMeet(stronger.when, weaker.when)) return undefined;
  const [one, other] = [stronger.keys.name, weaker.keys.name];
  if (one === other) return stronger.command === weaker.command ? undefined : [stronger, weaker];
  if (one.startsWith(`${other} `)) return [stronger, weaker];
  return other.startsWith(`${one} `) ? [weaker, stronger] : undefined;
}

/** A condition of its own is a way to share keys: only equal ones, or none at all, are taken for a mistake. */
function mayMeet(one: When | undefined, other: When | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function named({ command, source }: Binding): KeyConflict["winner"] {
  return { command, source };
}

const focuses: readonly string[] = [noFocus, ...Object.keys(elements)];

/** What a window takes: each keys once, with the kinds of focus where a binding of them holds. */
export function declaredKeys(
  bindings: readonly Binding[],
  window: string,
  context: Context,
  whenOf: (command: string) => When | undefined,
): readonly ShortcutKeys[] {
  const byKeys = new Map<string, Set<string>>();
  const contexts = focuses.map((focus) => ({ focus, context: { ...context, ...focusContext(focus, window) } }));
  for (const { keys, command, when, isShownOnly } of bindings) {
    if (isShownOnly === true) continue;
    const own = whenOf(command);
    for (const { focus, context } of contexts) {
      if (!holds(when, context) || !holds(own, context)) continue;
      const known = byKeys.get(keys.name) ?? new Set();
      byKeys.set(keys.name, known.add(focus));
    }
  }
  return [...byKeys].map(([keys, kinds]) => ({
    keys,
    focus: kinds.size === focuses.length ? "" : [...kinds].join(" "),
  }));
}
