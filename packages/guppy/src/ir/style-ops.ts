// Style keys to ops, and ops to the one `StyleRef` of their content. Classes and style objects both end here, which is why
// they give the same ops.
import { didYouMean } from "../errors.ts";
import { type StyleOpName, shorthands, styleOps } from "../generated/styles.ts";
import type { NumberedSpec } from "../generated/values.ts";
import { Fault } from "./fault.ts";
import type { StyleGroup, StyleOp, StyleRef, StyleValue } from "./style-ref.ts";
import { checkValue } from "./values.ts";

/** Ops under construction, by `slotOf`. A later entry replaces an earlier one. */
export type StyleDraft = Map<number, StyleOp>;

interface OpEntry {
  readonly name: StyleOpName;
  readonly spec: NumberedSpec;
}

const opEntries = Object.entries(styleOps).map(([name, spec]): [string, OpEntry] => [
  name,
  { name: name as StyleOpName, spec },
]);
const opsByName: ReadonlyMap<string, OpEntry> = new Map(opEntries);

/** The ops behind each style key, one for an op and several for a shorthand. */
const opsByKey: ReadonlyMap<string, readonly OpEntry[]> = new Map([
  ...opEntries.map(([name, entry]): [string, readonly OpEntry[]] => [name, [entry]]),
  ...Object.entries(shorthands).map(([name, ops]): [string, readonly OpEntry[]] => [
    name,
    ops.flatMap((op) => opsByName.get(op) ?? []),
  ]),
]);

/** What holds under a dark theme only, on top of the same states by day. */
export const darkKey = "dark";
/** Added to a state's number: its ops hold under a dark theme. */
export const darkStates = 0x80;

/** States in the high bits, so that ascending slots are ascending states with ascending ops. */
const slotsPerState = 0x1_0000;

const interned = new Map<string, WeakRef<StyleRef>>();
const collected = new FinalizationRegistry<string>((key) => {
  // By now another style of the same content may have taken the place.
  if (interned.get(key)?.deref() === undefined) interned.delete(key);
});

/** What the key's first op takes: the ops of a shorthand are alike. */
export function specOfKey(key: string): NumberedSpec | undefined {
  return opsByKey.get(key)?.[0]?.spec;
}

export function addStyle(draft: StyleDraft, state: number, key: string, value: unknown): void {
  const ops = opsByKey.get(key);
  if (ops === undefined) {
    const keys = [...opsByKey.keys()];
    throw new Fault("GUPPY_UNKNOWN_STYLE", `Unknown style \`${key}\``, didYouMean(key, keys).trim(), { style: key });
  }
  for (const { name, spec } of ops) {
    // The schema has no style that is true or false.
    draft.set(state * slotsPerState + spec.number, { name, value: checkValue(key, spec, value) as StyleValue });
  }
}

/** The style of this content, or null for none. */
export function internStyle(draft: StyleDraft): StyleRef | null {
  if (draft.size === 0) return null;
  const slots = [...draft.keys()].sort((a, b) => a - b);
  const key = slots.map((slot) => `${slot}=${keyOf(draft.get(slot)?.value)}`).join(";");
  const known = interned.get(key)?.deref();
  if (known !== undefined) return known;
  const ref: StyleRef = Object.freeze({ groups: Object.freeze(groupsOf(draft, slots)), key });
  interned.set(key, new WeakRef(ref));
  collected.register(ref, key);
  return ref;
}

function groupsOf(draft: StyleDraft, slots: readonly number[]): readonly StyleGroup[] {
  const groups = new Map<number, StyleOp[]>();
  for (const slot of slots) {
    const op = draft.get(slot);
    if (op === undefined) continue;
    const state = Math.floor(slot / slotsPerState);
    const ops = groups.get(state);
    if (ops === undefined) groups.set(state, [op]);
    else ops.push(op);
  }
  return [...groups].map(([state, ops]) => Object.freeze({ state, ops: Object.freeze(ops) }));
}

function keyOf(value: StyleValue | undefined): string {
  if (typeof value === "object") return "unit" in value ? `${value.unit}:${value.value}` : JSON.stringify(value);
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
