// A frame plan as bytes. Called for each render, through `encode-request.ts`.
import { GuppyError } from "../errors.ts";
import { elements, props as propSpecs } from "../generated/elements.ts";
import { limits, wireVersion } from "../generated/schema.ts";
import { styleOps } from "../generated/styles.ts";
import type { ValueSpec } from "../generated/values.ts";
import type { CreateOp, FrameOp, FramePlan, UpdateOp } from "../ir/frame-plan.ts";
import type { IrProps } from "../ir/node.ts";
import type { StyleRef } from "../ir/style-ref.ts";
import { writeValue } from "./write-value.ts";
import type { Writer } from "./writer.ts";

/** "GPY1". */
const magic = 0x3159_5047;
const resetFlag = 1;

const opcodes = { defineStyle: 1, dropStyle: 2, create: 3, update: 4, move: 5, remove: 6 } as const;
const masks = { style: 1, events: 2, props: 4 } as const;

const specs: Readonly<Record<string, ValueSpec>> = propSpecs;

/** Adds a frame to what is written. */
export function encodeFrame(plan: FramePlan, writer: Writer): void {
  const start = writer.length;
  writer.u32(magic);
  writer.u16(wireVersion);
  writer.u16(plan.reset ? resetFlag : 0);
  writer.u32(plan.revision);
  writer.u32(plan.ops.length);
  for (const op of plan.ops) writeOp(writer, op);
  if (writer.length - start > limits.frameBytes) throw frameTooLarge(writer.length - start);
}

function writeOp(writer: Writer, op: FrameOp): void {
  writer.u8(opcodes[op.op]);
  switch (op.op) {
    case "create":
      writeCreate(writer, op);
      return;
    case "update":
      writer.u32(op.node);
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

function writeFields(writer: Writer, { style, events, props }: CreateOp | UpdateOp): void {
  const mask =
    (style === null ? 0 : masks.style) | (events === null ? 0 : masks.events) | (props === null ? 0 : masks.props);
  writer.u8(mask);
  if (style !== null) writer.u32(style);
  if (events !== null) writer.u32(events);
  if (props !== null) writeProps(writer, props);
}

/** They stand in ascending order already. */
function writeProps(writer: Writer, props: IrProps): void {
  const counted = writer.length;
  let count = 0;
  writer.u8(0);
  for (const name in props) {
    const spec = specs[name] as ValueSpec;
    writer.u16(spec.number);
    writeValue(writer, spec, props[name as keyof IrProps]);
    count++;
  }
  writer.patchU8(counted, count);
}

function writeStyle(writer: Writer, { groups }: StyleRef): void {
  writer.u8(groups.length);
  for (const { state, ops } of groups) {
    writer.u8(state);
    writer.u16(ops.length);
    for (const { name, value } of ops) {
      const spec = styleOps[name];
      writer.u16(spec.number);
      writeValue(writer, spec, value);
    }
  }
}

function frameTooLarge(bytes: number): GuppyError {
  return new GuppyError(
    "GUPPY_LIMIT_EXCEEDED",
    `The frame has ${bytes} bytes; it may have ${limits.frameBytes}. Show less text, or the part that is in view.`,
    { details: { limit: "frameBytes", bytes } },
  );
}
