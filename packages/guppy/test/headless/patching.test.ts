// The native scene after a patch is the scene of a fresh rendering of the same tree: random pairs of trees through
// the encoder, the addon, the decoder and the retained scene.
import fc from "fast-check";
import { expect, it } from "vitest";
import { lower } from "../../src/ir/lower.ts";
import type { IrNode } from "../../src/ir/node.ts";
import type { PatchPlan } from "../../src/ir/patch-plan.ts";
import { createShadowTree, type ShadowTree } from "../../src/ir/shadow-tree.ts";
import { loadNative } from "../../src/native/load.ts";
import { arbitraryPair, arbitraryTree, toElement } from "../../src/testing-support/arbitrary-tree.ts";
import { writePatch } from "../../src/wire/encode-patch.ts";
import { createWriter } from "../../src/wire/writer.ts";

const { binding } = loadNative();
const writer = createWriter();

/** A window's way from trees to patches, with every patch kept. */
interface Recording {
  readonly tree: ShadowTree;
  readonly patches: Uint8Array[];
}

function record(): Recording {
  return { tree: createShadowTree(), patches: [] };
}

function bytesOf(plan: PatchPlan): Uint8Array {
  writer.reset();
  writePatch(plan, writer);
  return writer.written().slice();
}

function render({ tree, patches }: Recording, next: IrNode): void {
  const plan = tree.plan(next);
  patches.push(bytesOf(plan));
  tree.accept(plan);
}

function fresh(next: IrNode): Recording {
  const recording = record();
  render(recording, next);
  return recording;
}

/** The native scene with each node under its identity instead of its number. */
function scene({ tree, patches }: Recording): readonly string[] {
  const lines = binding.inspectPatches(patches).trim().split("\n");
  return lines.map((line) => {
    const [node = "", parent = "", ...content] = line.split(" ");
    return `${tree.identityOf(Number(node))} in ${tree.identityOf(Number(parent))}: ${content.join(" ")}`;
  });
}

it("500 random pairs: patching one tree into the other equals rendering the other afresh", () => {
  fc.assert(
    fc.property(arbitraryPair, ({ before, after }) => {
      const first = lower(toElement(before));
      const patched = fresh(first);
      render(patched, lower(toElement(after), first));
      expect(scene(patched)).toEqual(scene(fresh(lower(toElement(after)))));
    }),
    { seed: 1, numRuns: 500 },
  );
});

it("renders in a row, and a replay, end in the same scene", () => {
  fc.assert(
    fc.property(fc.array(arbitraryTree, { minLength: 2, maxLength: 6 }), (specs) => {
      const recording = record();
      for (const spec of specs) render(recording, lower(toElement(spec), recording.tree.root()));
      const wanted = scene(fresh(lower(toElement(specs.at(-1) ?? specs[0] ?? { kind: "div", children: [] }))));
      expect(scene(recording)).toEqual(wanted);
      recording.patches.push(bytesOf(recording.tree.replay()));
      expect(scene(recording)).toEqual(wanted);
    }),
    { seed: 2, numRuns: 100 },
  );
});
