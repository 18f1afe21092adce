// What a window of 10,000 nodes keeps on JavaScript's heap, printed as bytes a node. Needs `--expose-gc`.
import { createShadowTree } from "../../guppy/src/ir/shadow-tree.ts";
import { Writer } from "../../guppy/src/wire/writer.ts";
import { frame } from "./js-half.ts";
import { rows, table } from "./tree.ts";

const nodes = 10_000;
const writer = new Writer();
const shadows = Array.from({ length: 6 }, () => createShadowTree());
const [warm] = shadows;

function heap(): number {
  for (let round = 0; round < 4; round++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

if (warm === undefined || globalThis.gc === undefined) throw new Error("run it with --expose-gc");
frame(warm, table(rows(nodes, "", () => 0)), writer);
const before = heap();
for (const shadow of shadows.slice(1)) frame(shadow, table(rows(nodes, "", () => 0)), writer);
const used = heap() - before;
process.stdout.write(JSON.stringify(used / (shadows.length - 1) / nodes));
