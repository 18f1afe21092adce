// JavaScript's half of a frame: a render that makes its elements, handlers and arrays anew, as everybody writes it, from
// elements to the bytes of the patch; and what opening and keeping a tree costs on this side.
import type { Element } from "guppy";
import { lower } from "../../guppy/src/ir/lower.ts";
import { createShadowTree, type ShadowTree } from "../../guppy/src/ir/shadow-tree.ts";
import { Writer } from "../../guppy/src/wire/writer.ts";
import { encode } from "./encode.ts";
import { runChild } from "./frames/child.ts";
import { cpuClock, medianNanoseconds } from "./measure.ts";
import { atMost, type Result, told } from "./result.ts";
import { rows, table } from "./tree.ts";

/** Elements to bytes; gives how many bytes the patch has. */
export function frame(shadow: ShadowTree, element: Element, writer: Writer): number {
  const plan = shadow.plan(lower(element, shadow.root()));
  const { length } = encode(plan, writer);
  shadow.accept(plan);
  return length;
}

/** A window whose text changes with each call, and all of whose elements and handlers are new each time. */
function renderer(nodes: number): { readonly elements: () => Element; readonly run: () => number } {
  const shadow = createShadowTree();
  const writer = new Writer();
  let turn = 0;
  const elements = (): Element => {
    turn++;
    const own = turn;
    return table(rows(nodes, ` ${own}`, () => own));
  };
  const run = (): number => frame(shadow, elements(), writer);
  run();
  return { elements, run };
}

export function jsHalfResults(): Result[] {
  const small = renderer(1000);
  const large = renderer(10_000);
  const bytes = large.run();
  const opening = table(rows(12_000));
  const writer = new Writer();
  const times = medianNanoseconds(
    [
      { name: "1,000", run: small.run },
      { name: "10,000", run: large.run },
      { name: "elements", run: large.elements },
      { name: "opening", run: () => frame(createShadowTree(), opening, writer) },
    ],
    cpuClock,
  );
  const milliseconds = (name: string): number => (times.get(name) ?? Number.NaN) / 1e6;
  return [
    atMost("1,000 nodes made anew, elements to bytes", milliseconds("1,000"), "ms", 2),
    atMost("10,000 nodes made anew, elements to bytes", milliseconds("10,000"), "ms", 12),
    told("of which making 10,000 elements", milliseconds("elements"), "ms"),
    atMost("bytes of that patch", bytes, "bytes", 200),
    told("first patch of 12,000 nodes, lowered to bytes", milliseconds("opening"), "ms"),
    atMost("JavaScript heap a node, shadow tree and elements", heapPerNode(), "bytes", 1000),
  ];
}

/** In a process of its own, where nothing else comes and goes. */
function heapPerNode(): number {
  return runChild("../js-heap.ts", [], ["--expose-gc"]) as number;
}
