// Reads `fixtures/wire`, the messages both languages agree on: JSON in the words of the schema beside the bytes as hex.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementKind, PropName } from "../generated/elements.ts";
import { props as propSpecs } from "../generated/elements.ts";
import { events, type NodeEventName } from "../generated/events.ts";
import { type StyleOpName, stateNumbers, styleOps } from "../generated/styles.ts";
import type { ValueShape } from "../generated/values.ts";
import { type WireWindowOptions, windowOptions } from "../generated/windows.ts";
import { type FrameOp, type FramePlan, noNode } from "../ir/frame-plan.ts";
import type { IrProps } from "../ir/node.ts";
import type { StyleRef, StyleValue } from "../ir/style-ref.ts";
import { checkValue } from "../ir/values.ts";
import type { NativeRequest } from "../wire/encode-request.ts";

type Json = Readonly<Record<string, unknown>>;

const root = join(import.meta.dirname, "..", "..", "..", "..", "fixtures", "wire");

/** Folders that hold frames. */
export function frameFixtures(): readonly string[] {
  return readdirSync(root).filter((name) => readdirSync(join(root, name)).includes("frames.json"));
}

export function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(root, ...path), "utf8")) as T;
}

/** One message a line. */
export function readHex(...path: readonly string[]): readonly string[] {
  return readFileSync(join(root, ...path), "utf8")
    .trim()
    .split("\n");
}

export function toPlan(frame: Json): FramePlan {
  const ops = frame.ops as readonly Json[];
  return { revision: Number(frame.revision), reset: frame.reset === true, ops: ops.map(toOp) };
}

export function toRequest(request: Json): NativeRequest {
  const { frame, options, inputs } = request;
  return {
    ...request,
    ...(frame !== undefined && { frame: toPlan(frame as Json) }),
    ...(options !== undefined && { options: checkAll(windowOptions, options as Json) as WireWindowOptions }),
    ...(inputs !== undefined && {
      inputs: (inputs as readonly Json[]).map(({ kind, ...rest }) => ({ type: kind, ...rest })),
    }),
  } as unknown as NativeRequest;
}

function toOp(op: Json): FrameOp {
  const node = op.node as number;
  const style = op.style as number;
  switch (op.op) {
    case "defineStyle":
      return { op: "defineStyle", style, ref: toStyle(op.groups as Readonly<Record<string, Json>>) };
    case "dropStyle":
      return { op: "dropStyle", style };
    case "create": {
      const { kind, parent = noNode, index } = op as { kind: ElementKind; parent?: number; index: number };
      return { op: "create", node, kind, parent, index, ...toFields(op) };
    }
    case "update":
      return { op: "update", node, ...toFields(op) };
    case "move":
      return { op: "move", node, parent: op.parent as number, index: op.index as number };
    case "remove":
      return { op: "remove", node };
    default:
      throw new Error(`A fixture has the unknown op ${String(op.op)}.`);
  }
}

function toFields(op: Json): { style: number | null; events: number | null; props: IrProps | null } {
  const names = op.events as readonly NodeEventName[] | undefined;
  return {
    style: (op.style as number | undefined) ?? null,
    events:
      names === undefined ? null : names.reduce((bits, name) => (bits | (1 << (events[name].number - 1))) >>> 0, 0),
    props:
      op.props === undefined ? null : (checkAll(propSpecs, op.props as Json) as Readonly<Record<PropName, string>>),
  };
}

function toStyle(groups: Readonly<Record<string, Json>>): StyleRef {
  const list = Object.entries(groups).map(([state, ops]) => ({
    state: stateNumbers[state as keyof typeof stateNumbers],
    ops: Object.entries(checkAll(styleOps, ops)).map(([name, value]) => ({
      name: name as StyleOpName,
      value: value as StyleValue,
    })),
  }));
  return { groups: list, key: JSON.stringify(groups) };
}

function checkAll(shapes: Readonly<Record<string, ValueShape>>, values: Json): Json {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, checkValue(name, shapes[name] as ValueShape, value)]),
  );
}
