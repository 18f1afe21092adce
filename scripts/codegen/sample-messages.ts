// The messages of `fixtures/wire/samples`: patches and requests that hold every kind, prop, event, command, style op, option
// and input of the schema.

import type { PatchOp, PatchPlan } from "../../packages/guppy/src/ir/patch-plan.ts";
import type { NativeRequest } from "../../packages/guppy/src/wire/encode-request.ts";
import type { KindModel, Model, RequestModel } from "./model.ts";
import { sampleFields, sampleOf, variants } from "./samples.ts";

const noNode = 0xffff_ffff;

/** One creates all, one changes a prop of each node, and one takes the props away again. */
export function samplePatches(model: Model): readonly PatchPlan[] {
  const root = model.kinds.find((kind) => kind.children === "nodes");
  if (root === undefined) return [];
  const nodes = model.kinds.flatMap((kind) =>
    Array.from({ length: variants(model, kind.props) }, (_, index) => ({ kind, index })),
  );
  const styles = sampleStyles(model);
  const first: PatchOp[] = [
    ...styles,
    create(model, root, 0, noNode, 0, 0, styles.length > 0 ? 1 : 0),
    ...nodes.map(({ kind, index }, at) =>
      create(model, kind, at + 1, 0, at, index, (at % (styles.length + 1)) as number),
    ),
  ];
  const changed = nodes.flatMap(({ kind, index }, at): readonly PatchOp[] => {
    const prop = kind.props[index % Math.max(1, kind.props.length)];
    return prop === undefined ? [] : [update(kind, at + 1, { [prop.name]: sampleOf(model, prop, index + 1) })];
  });
  const unset = nodes.map(({ kind }, at) =>
    update(kind, at + 1, Object.fromEntries(kind.props.map(({ name }) => [name, undefined]))),
  );
  return [first, changed, unset].map((ops, index) => ({ revision: index + 1, reset: false, ops }));
}

export function sampleRequests(model: Model): readonly NativeRequest[] {
  const bodies = model.requests.flatMap((request) =>
    bodiesOf(model, request).map((params) => ({ request: request.name, deadline: request.deadline, params })),
  );
  // What is made from the schema's own names is what the encoder's types were made from.
  return bodies.map((body, index) => ({ ...body, id: index + 1, target: index % 3 })) as unknown as NativeRequest[];
}

function bodiesOf(model: Model, request: RequestModel): readonly unknown[] {
  if (request.scope === "node") {
    return model.kinds.flatMap((kind) =>
      kind.commands.flatMap((command) =>
        times(variants(model, command.args), (index) => ({
          node: kind.number,
          kind: kind.name,
          command: command.name,
          args: sampleFields(model, command.args, index),
        })),
      ),
    );
  }
  const special = request.params.some(({ type }) => type === "windowOptions") ? model.windowOptions : [];
  return times(variants(model, [...request.params, ...special]), (index) =>
    Object.fromEntries(request.params.map((param) => [param.name, paramOf(model, param, index)])),
  );
}

function paramOf(model: Model, param: RequestModel["params"][number], index: number): unknown {
  if (param.type === "patch") return samplePatches(model)[1] ?? null;
  if (param.type === "windowOptions") return index === 0 ? {} : sampleFields(model, model.windowOptions, index);
  if (param.type !== "inputs") return sampleOf(model, param, index);
  return model.inputs.flatMap(({ name, fields }) =>
    times(variants(model, fields), (of) => ({ type: name, ...sampleFields(model, fields, of) })),
  );
}

/** A style for each variant of the ops, and one that has every state. */
function sampleStyles(model: Model): readonly PatchOp[] {
  const ops = (index: number) => model.styleOps.map((op) => ({ name: op.name, value: sampleOf(model, op, index) }));
  const whole = times(variants(model, model.styleOps), (index) => [{ state: 0, ops: ops(index) }]);
  const states = model.states.map(({ number }) => ({ state: number, ops: ops(number).slice(0, 1) }));
  return [...whole, states].map(
    (groups, index) =>
      ({ op: "defineStyle", style: index + 1, ref: { groups, key: String(index) } }) as unknown as PatchOp,
  );
}

function create(
  model: Model,
  kind: KindModel,
  node: number,
  parent: number,
  index: number,
  variant: number,
  style: number,
): PatchOp {
  const events = kind.events.length === 0 ? null : 2 ** kind.events.length - 1;
  const props = kind.props.length === 0 ? null : sampleFields(model, kind.props, variant);
  const head = { op: "create", node, kind: kind.name, parent, index } as const;
  return { ...head, style: style === 0 ? null : style, events, props } as PatchOp;
}

function update(kind: KindModel, node: number, props: Readonly<Record<string, unknown>>): PatchOp {
  return { op: "update", node, kind: kind.name, style: null, events: null, props } as PatchOp;
}

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
