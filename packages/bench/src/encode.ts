// Encoding in JS: a whole tree against JSON.stringify of it, and one changed leaf against the whole tree.
import type { FramePlan } from "../../guppy/src/ir/frame-plan.ts";
import { lower } from "../../guppy/src/ir/lower.ts";
import type { IrNode } from "../../guppy/src/ir/node.ts";
import { createShadowTree } from "../../guppy/src/ir/shadow-tree.ts";
import { encodeRequest } from "../../guppy/src/wire/encode-request.ts";
import { createWriter, type Writer } from "../../guppy/src/wire/writer.ts";
import { medianNanoseconds } from "./measure.ts";
import { atLeast, atMost, type Result, told } from "./result.ts";
import { countNodes, plain, table } from "./tree.ts";

/** Bytes of a `render` request. */
export function encode(frame: FramePlan, writer: Writer): Uint8Array {
  return encodeRequest({ kind: "render", id: 1, window: 1, deadline: 1000, frame }, writer);
}

export function sizedTree(nodes: number, mark?: string, previous?: IrNode): IrNode {
  const tree = lower(table(nodes, mark), previous);
  const found = countNodes(tree);
  if (found !== nodes) throw new Error(`the tree has ${found} nodes, not ${nodes}`);
  return tree;
}

export function encodeResults(): Result[] {
  const tree = sizedTree(1000);
  const json = plain(tree);
  const writer = createWriter();
  const first = createShadowTree().plan(tree);
  const times = medianNanoseconds([
    { name: "encode", run: () => encode(first, writer) },
    { name: "plan and encode", run: () => encode(createShadowTree().plan(tree), writer) },
    { name: "stringify", run: () => JSON.stringify(json) },
    { name: "lower", run: () => lower(table(1000)) },
  ]);
  const time = (name: string): number => times.get(name) ?? Number.NaN;
  return [
    atLeast("encode 1,000 nodes, against JSON.stringify", time("stringify") / time("encode"), "times", 3),
    told("plan and encode 1,000 nodes, against JSON.stringify", time("stringify") / time("plan and encode"), "times"),
    told("encode 1,000 nodes", time("encode") / 1000, "µs"),
    told("elements and lowering of 1,000 nodes", time("lower") / 1000, "µs"),
    told("frame of 1,000 nodes, against its JSON", JSON.stringify(json).length / encode(first, writer).length, "times"),
  ];
}

export function leafResults(): Result[] {
  const before = sizedTree(10_000);
  const after = sizedTree(10_000, " changed", before);
  const shadow = createShadowTree();
  shadow.accept(shadow.plan(before));
  const writer = createWriter();
  const bytes = encode(shadow.plan(after), writer).length;
  const times = medianNanoseconds([
    { name: "leaf", run: () => encode(shadow.plan(after), writer) },
    { name: "full", run: () => encode(createShadowTree().plan(after), writer) },
    { name: "lower", run: () => lower(table(10_000, " changed"), before) },
  ]);
  const time = (name: string): number => times.get(name) ?? Number.NaN;
  return [
    atLeast(
      "one leaf of 10,000 nodes, diff and encode, against the full encode",
      time("full") / time("leaf"),
      "times",
      20,
    ),
    atMost("frame of one leaf of 10,000 nodes", bytes, "bytes", 200),
    told("one leaf of 10,000 nodes, diff and encode", time("leaf") / 1000, "µs"),
    told("elements and lowering of 10,000 nodes", time("lower") / 1000, "µs"),
  ];
}
