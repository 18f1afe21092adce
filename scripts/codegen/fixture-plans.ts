// The patches of `fixtures/wire/*/patches.json`, written in the words of the schema, as plans for the encoder.
import type { PatchOp, PatchPlan } from "../../packages/guppy/src/ir/patch-plan.ts";
import type { Field, Model } from "./model.ts";

type Json = Readonly<Record<string, unknown>>;

const noNode = 0xffff_ffff;
const units: readonly (readonly [suffix: string, unit: number, divisor: number])[] = [
  ["px", 0, 1],
  ["rem", 1, 1],
  ["%", 2, 100],
];

export function fixturePlans(model: Model, json: string): readonly PatchPlan[] {
  return (JSON.parse(json) as readonly Json[]).map((patch) => toPlan(model, patch));
}

function toPlan(model: Model, patch: Json): PatchPlan {
  const ops = patch["ops"] as readonly Json[];
  return { revision: Number(patch["revision"]), reset: patch["reset"] === true, ops: ops.map((op) => toOp(model, op)) };
}

function toOp(model: Model, op: Json): PatchOp {
  if (op["op"] === "defineStyle") {
    const groups = Object.entries(op["groups"] as Readonly<Record<string, Json>>);
    const list = groups.map(([state, ops]) => ({
      state: named(model.states, state).number,
      ops: toStyleOps(model, ops),
    }));
    return { op: "defineStyle", style: Number(op["style"]), ref: { groups: list, key: "" } } as unknown as PatchOp;
  }
  if (op["op"] !== "create" && op["op"] !== "update") return op as unknown as PatchOp;
  const place = op["op"] === "create" ? { parent: op["parent"] ?? noNode, index: op["index"] } : {};
  return { op: op["op"], node: op["node"], kind: op["kind"], ...place, ...toFields(model, op) } as unknown as PatchOp;
}

function toStyleOps(model: Model, ops: Json): readonly Json[] {
  const entries = Object.entries(ops).map(([name, value]) => ({ spec: named(model.styleOps, name), value }));
  const sorted = entries.sort((a, b) => a.spec.number - b.spec.number);
  return sorted.map(({ spec, value }) => ({ name: spec.name, value: toValue(spec, value) }));
}

function toFields(model: Model, op: Json): Json {
  const kind = named(model.kinds, String(op["kind"]));
  const events = op["events"] as readonly string[] | undefined;
  const props = op["props"] as Json | undefined;
  return {
    style: op["style"] ?? null,
    events:
      events === undefined ? null : events.reduce((bits, name) => bits | (1 << named(kind.events, name).number), 0),
    props: props === undefined ? null : toProps(kind.props, props),
  };
}

/** A prop that is null is unset. */
function toProps(specs: readonly Field[], props: Json): Json {
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [
      name,
      value === null ? undefined : toValue(named(specs, name), value),
    ]),
  );
}

function toValue({ type }: Field, value: unknown): unknown {
  const text = String(value);
  if (type === "color") return text.startsWith("#") ? Number.parseInt(text.slice(1), 16) : text;
  if (type !== "length") return value;
  if (text === "auto") return { unit: 3, value: 0 };
  const unit = units.find(([suffix]) => text.endsWith(suffix));
  if (unit === undefined) throw new Error(`a fixture has the length ${text}`);
  return { unit: unit[1], value: Number.parseFloat(text) / unit[2] };
}

function named<T extends { readonly name: string }>(entries: readonly T[], name: string): T {
  const entry = entries.find((of) => of.name === name);
  if (entry === undefined) throw new Error(`a fixture names ${name}, which the schema does not have`);
  return entry;
}
