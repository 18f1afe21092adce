// A patch plan as bytes. Called for each render, through `encode-request.ts`.
import { GuppyError } from "../errors.ts";
import { type ElementKind, elements } from "../generated/elements.ts";
import { limits, wireVersion } from "../generated/schema.ts";
import { styleOps } from "../generated/styles.ts";
import type { NumberedSpec } from "../generated/values.ts";
import type { CreateOp, PatchOp, PatchPlan, PropChanges, UpdateOp } from "../ir/patch-plan.ts";
import type { StyleRef } from "../ir/style-ref.ts";
import { writeValue } from "./value.ts";
import { createWriter, type Writer } from "./writer.ts";

/** "GPY2". */
const magic = 0x3259_5047;
const resetFlag = 1;
/** In the number of a prop: its default holds again, and no value follows. */
const unset = 0x80;

const opcodes = { defineStyle: 1, dropStyle: 2, create: 3, update: 4, move: 5, remove: 6 } as const;
const masks = { style: 1, events: 2, props: 4 } as const;

interface PlacedSpec extends NumberedSpec {
  readonly name: string;
  /** Among the props of the kind: in this order they travel. */
  readonly place: number;
}

type Specs = ReadonlyMap<string, PlacedSpec>;

/** The props of the kinds that were met so far. Some have fifty, of which most nodes have one or two. */
const known = new Map<ElementKind, Specs>();

function specsOf(kind: ElementKind): Specs {
  let specs = known.get(kind);
  if (specs === undefined) {
    const all: readonly (readonly [string, NumberedSpec])[] = Object.entries(elements[kind].props);
    specs = new Map(all.map(([name, spec], place) => [name, { ...spec, name, place }]));
    known.set(kind, specs);
  }
  return specs;
}

/** The bytes of a patch by itself. */
export function encodePatch(plan: PatchPlan): Uint8Array {
  const writer = createWriter();
  writePatch(plan, writer);
  return writer.written();
}

/** Adds a patch to what is written. */
export function writePatch(plan: PatchPlan, writer: Writer): void {
  const start = writer.length;
  writer.u32(magic);
  writer.u16(wireVersion);
  writer.u16(plan.reset ? resetFlag : 0);
  writer.u32(plan.revision);
  writer.u32(plan.ops.length);
  for (const op of plan.ops) writeOp(writer, op);
  if (writer.length - start > limits.patchBytes) throw patchTooLarge(writer.length - start);
}

function writeOp(writer: Writer, op: PatchOp): void {
  writer.u8(opcodes[op.op]);
  switch (op.op) {
    case "create":
      writeCreate(writer, op);
      return;
    case "update":
      writer.u32(op.node);
      writer.u8(elements[op.kind].number);
      writeFields(writer, op);
      return;
    case "move":
      writer.u32(op.node);
      writer.u32(op.parent);
      writer.u32(op.index);
      return;
    case "remove":
      writer.u32(op.node);
      return;
    case "defineStyle":
      writer.u32(op.style);
      writeStyle(writer, op.ref);
      return;
    default:
      writer.u32(op.style);
  }
}

function writeCreate(writer: Writer, op: CreateOp): void {
  writer.u32(op.node);
  writer.u8(elements[op.kind].number);
  writer.u32(op.parent);
  writer.u32(op.index);
  writeFields(writer, op);
}

function writeFields(writer: Writer, { kind, style, events, props }: CreateOp | UpdateOp): void {
  const mask =
    (style === null ? 0 : masks.style) | (events === null ? 0 : masks.events) | (props === null ? 0 : masks.props);
  writer.u8(mask);
  if (style !== null) writer.u32(style);
  if (events !== null) writer.u32(events);
  if (props !== null) writeProps(writer, specsOf(kind), props);
}

function writeProps(writer: Writer, specs: Specs, props: PropChanges): void {
  const given: PlacedSpec[] = [];
  for (const name in props) {
    const spec = specs.get(name);
    if (spec !== undefined) given.push(spec);
  }
  if (given.length > 1) given.sort((one, other) => one.place - other.place);
  writer.u8(given.length);
  for (let at = 0; at < given.length; at++) {
    const { name, number, type } = given[at] as PlacedSpec;
    const value = props[name];
    if (value === undefined) {
      writer.u8(number | unset);
    } else {
      writer.u8(number);
      writeValue(writer, type, value);
    }
  }
}

function writeStyle(writer: Writer, { groups }: StyleRef): void {
  writer.u8(groups.length);
  for (const { state, ops } of groups) {
    writer.u8(state);
    writer.u16(ops.length);
    for (const { name, value } of ops) {
      const { number, type } = styleOps[name];
      writer.u16(number);
      writeValue(writer, type, value);
    }
  }
}

function patchTooLarge(bytes: number): GuppyError {
  return new GuppyError(
    "GUPPY_LIMIT_EXCEEDED",
    `The patch has ${bytes} bytes; it may have ${limits.patchBytes}. Show less text, or only the part that is in view.`,
    { details: { limit: "patchBytes", bytes } },
  );
}
