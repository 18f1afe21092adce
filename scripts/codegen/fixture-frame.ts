// Frames of `fixtures/wire/*/frames.json` as bytes.
import { events } from "../../schema/events.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { states, styleOps } from "../../schema/styles.ts";
import type { EventSpec, NodeSpec, PropSpec, StyleOpSpec } from "../../schema/vocabulary.ts";
import { wireVersion } from "../../schema/wire.ts";
import { type FixtureValue, join, named, u8, u16, u32, value } from "./fixture-bytes.ts";

export interface FrameFixture {
  readonly revision: number;
  readonly reset?: boolean;
  readonly ops: readonly OpFixture[];
}

interface FieldsFixture {
  /** 0: none. */
  readonly style?: number;
  readonly events?: readonly string[];
  readonly props?: Readonly<Record<string, FixtureValue>>;
}

export type OpFixture =
  | {
      readonly op: "defineStyle";
      readonly style: number;
      readonly groups: Readonly<Record<string, Readonly<Record<string, FixtureValue>>>>;
    }
  | { readonly op: "dropStyle"; readonly style: number }
  | ({
      readonly op: "create";
      readonly node: number;
      readonly kind: string;
      /** Absent for the root. */
      readonly parent?: number;
      readonly index: number;
    } & FieldsFixture)
  | ({ readonly op: "update"; readonly node: number } & FieldsFixture)
  | { readonly op: "move"; readonly node: number; readonly parent: number; readonly index: number }
  | { readonly op: "remove"; readonly node: number };

const none = 0xffff_ffff;

export function encodeFrame(frame: FrameFixture): Uint8Array {
  const header = [u16(wireVersion), u16(frame.reset === true ? 1 : 0), u32(frame.revision), u32(frame.ops.length)];
  return join(Buffer.from("GPY1"), ...header, ...frame.ops.map(encodeOp));
}

function encodeOp(op: OpFixture): Uint8Array {
  switch (op.op) {
    case "defineStyle": {
      const groups = Object.entries(op.groups);
      return join(u8(1), u32(op.style), u8(groups.length), ...groups.map(([state, ops]) => encodeGroup(state, ops)));
    }
    case "dropStyle":
      return join(u8(2), u32(op.style));
    case "create": {
      const kind = named<NodeSpec>(nodes, op.kind).number;
      return join(u8(3), u32(op.node), u8(kind), u32(op.parent ?? none), u32(op.index), encodeFields(op));
    }
    case "update":
      return join(u8(4), u32(op.node), encodeFields(op));
    case "move":
      return join(u8(5), u32(op.node), u32(op.parent), u32(op.index));
    case "remove":
      return join(u8(6), u32(op.node));
  }
}

function encodeGroup(state: string, ops: Readonly<Record<string, FixtureValue>>): Uint8Array {
  const entries = Object.entries(ops).map(([name, of]) => {
    const spec = named<StyleOpSpec>(styleOps, name);
    return join(u16(spec.number), value(spec.type, of));
  });
  return join(u8(named<{ readonly number: number }>(states, state).number), u16(entries.length), ...entries);
}

function encodeFields(fields: FieldsFixture): Uint8Array {
  const parts: Uint8Array[] = [];
  let mask = 0;
  if (fields.style !== undefined) {
    mask |= 1;
    parts.push(u32(fields.style));
  }
  if (fields.events !== undefined) {
    mask |= 2;
    const bits = fields.events.map((name) => 2 ** (named<EventSpec>(events, name).number - 1));
    parts.push(u32(bits.reduce((sum, bit) => sum + bit, 0)));
  }
  if (fields.props !== undefined) {
    mask |= 4;
    const entries = Object.entries(fields.props).map(([name, of]) => ({ spec: named<PropSpec>(props, name), of }));
    const sorted = entries.sort((a, b) => a.spec.number - b.spec.number);
    parts.push(u8(sorted.length), ...sorted.map(({ spec, of }) => join(u16(spec.number), value(spec.type, of))));
  }
  return join(u8(mask), ...parts);
}
