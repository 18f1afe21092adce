// Encoding in JS: a whole tree against JSON.stringify of it, and one changed leaf against the whole tree.
import type { Element } from "guppy";
import { lower } from "../../guppy/src/ir/lower.ts";
import type { IrNode } from "../../guppy/src/ir/node.ts";
import type { PatchPlan } from "../../guppy/src/ir/patch-plan.ts";
import { createShadowTree } from "../../guppy/src/ir/shadow-tree.ts";
import { encodeRequest } from "../../guppy/src/wire/encode-request.ts";
import { Writer } from "../../guppy/src/wire/writer.ts";
import { medianNanoseconds } from "./measure.ts";
import { atLeast, atMost, type Result, told } from "./result.ts";
import { countNodes, nodesInRow, plain, plainWithClasses, rows, table } from "./tree.ts";

/** Bytes of a `render` request. */
export function encode(patch: PatchPlan, writer: Writer): Uint8Array {
  return encodeRequest({ request: "render", id: 1, target: 1, deadline: 1000, params: { patch } }, writer);
}

export function sizedTree(nodes: number): IrNode {
  const tree = lower(table(rows(nodes)));
  const found = countNodes(tree);
  if (found !== nodes) throw new Error(`the tree has ${found} nodes, not ${nodes}`);
  return tree;
}

export function encodeResults(): Result[] {
  const tree = sizedTree(1000);
  const json = plain(tree);
  const withClasses = plainWithClasses(tree);
  const writer = new Writer();
  const first = createShadowTree().plan(tree);
  const times = medianNanoseconds([
    { name: "encode", run: () => encode(first, writer) },
    { name: "plan and encode", run: () => encode(createShadowTree().plan(tree), writer) },
    { name: "stringify", run: () => JSON.stringify(json) },
    { name: "stringify classes", run: () => JSON.stringify(withClasses) },
    { name: "lower", run: () => lower(table(rows(1000))) },
  ]);
  const time = (name: string): number => times.get(name) ?? Number.NaN;
  return [
    atLeast("encode 1,000 nodes, against JSON.stringify", time("stringify") / time("encode"), "times", 3),
    told(
      "encode 1,000 nodes, against JSON.stringify with class names for styles",
      time("stringify classes") / time("encode"),
      "times",
    ),
    told("plan and encode 1,000 nodes, against JSON.stringify", time("stringify") / time("plan and encode"), "times"),
    told("encode 1,000 nodes", time("encode") / 1000, "µs"),
    told("make elements of 1,000 nodes and lower them", time("lower") / 1000, "µs"),
    told(
      "bytes of JSON for one byte of patch, 1,000 nodes",
      JSON.stringify(json).length / encode(first, writer).length,
      "bytes",
    ),
  ];
}

/** The program keeps the rows that did not change, so that they are the same objects; then one that makes all anew. */
export function leafResults(): Result[] {
  const kept = rows(10_000);
  const before = lower(table(kept));
  const [changed] = rows(nodesInRow + 1, " changed");
  const next = (): Element => table([changed as Element, ...kept.slice(1)]);
  const after = lower(next(), before);
  const anew = lower(table(rows(10_000, " changed")), before);

  const shadow = createShadowTree();
  shadow.accept(shadow.plan(before));
  const writer = new Writer();
  const bytes = encode(shadow.plan(after), writer).length;
  const times = medianNanoseconds([
    { name: "full", run: () => encode(createShadowTree().plan(after), writer) },
    { name: "kept", run: () => encode(shadow.plan(after), writer) },
    { name: "kept, lowered", run: () => encode(shadow.plan(lower(next(), before)), writer) },
    { name: "anew", run: () => encode(shadow.plan(anew), writer) },
    { name: "anew, lowered", run: () => encode(shadow.plan(lower(table(rows(10_000, " changed")), before)), writer) },
  ]);
  const time = (name: string): number => times.get(name) ?? Number.NaN;
  return [
    atLeast(
      "one leaf of 10,000 nodes, diff and encode, against the full encode",
      time("full") / time("kept"),
      "times",
      20,
    ),
    atMost("patch of one leaf of 10,000 nodes", bytes, "bytes", 200),
    told("one leaf of 10,000 nodes: diff and encode", time("kept") / 1000, "µs"),
    told("one leaf of 10,000 nodes: elements to bytes", time("kept, lowered") / 1000, "µs"),
    told("one leaf of 10,000 nodes, all rendered anew: diff and encode", time("anew") / 1000, "µs"),
    told("one leaf of 10,000 nodes, all rendered anew: elements to bytes", time("anew, lowered") / 1000, "µs"),
  ];
}
