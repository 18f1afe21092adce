import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPair, arbitraryTree, type TreePair, toElement } from "../testing-support/arbitrary-tree.ts";
import { createModel, type NativeModel, play, preorder, show } from "../testing-support/native-model.ts";
import { lower } from "./lower.ts";
import type { IrNode } from "./node.ts";
import { createShadowTree, type ShadowTree } from "./shadow-tree.ts";

const seeded = { seed: 20_260_801, numRuns: 1000 };

function render(tree: ShadowTree, model: NativeModel, next: IrNode): void {
  const plan = tree.plan(next);
  play(model, plan);
  tree.accept(plan);
}

function fresh(next: IrNode): { readonly tree: ShadowTree; readonly model: NativeModel } {
  const tree = createShadowTree();
  const model = createModel();
  render(tree, model, next);
  return { tree, model };
}

function identities({ tree, model }: { readonly tree: ShadowTree; readonly model: NativeModel }): readonly string[] {
  return preorder(model).map(tree.identityOf);
}

function renderBoth({ before, after }: TreePair): {
  readonly tree: ShadowTree;
  readonly model: NativeModel;
  readonly next: IrNode;
} {
  const first = lower(toElement(before));
  const patched = fresh(first);
  const next = lower(toElement(after), first);
  render(patched.tree, patched.model, next);
  return { ...patched, next };
}

/** The node numbers of every explicit id, with the kind. */
function byId({
  tree,
  model,
}: {
  readonly tree: ShadowTree;
  readonly model: NativeModel;
}): ReadonlyMap<string, number> {
  return new Map(
    preorder(model).flatMap((node): [string, number][] => {
      const ir = tree.lookup(node)?.ir;
      return ir?.id === undefined ? [] : [[`${ir.kind}#${ir.id}`, node]];
    }),
  );
}

describe("for random trees a and b", () => {
  it("applying diff(a, b) to a gives the scene of a fresh b, identities and order included", () => {
    fc.assert(
      fc.property(arbitraryPair, (pair) => {
        const patched = renderBoth(pair);
        const wanted = fresh(lower(toElement(pair.after)));
        expect(show(patched.model)).toEqual(show(wanted.model));
        expect(identities(patched)).toEqual(identities(wanted));
        expect(preorder(patched.model).map((node) => patched.tree.lookup(node)?.nodeId)).toEqual(
          preorder(patched.model),
        );
      }),
      seeded,
    );
  });

  it("nodes of one id and kind keep their number wherever they go", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ before, after }) => {
        const first = lower(toElement(before));
        const patched = fresh(first);
        const earlier = byId(patched);
        render(patched.tree, patched.model, lower(toElement(after), first));
        const root = preorder(patched.model)[0];
        for (const [name, node] of byId(patched)) {
          const known = earlier.get(name);
          // Only a root can stay the root: no op makes another node one.
          if (known !== undefined && node !== root) expect(node, name).toBe(known);
        }
      }),
      seeded,
    );
  });

  it("a plan that is not accepted changes nothing, and a second render of the same tree sends nothing", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ before, after }) => {
        const first = lower(toElement(before));
        const { tree, model } = fresh(first);
        tree.plan(lower(toElement(after)));
        tree.plan(lower(toElement(after), first));
        expect(tree.plan(first).ops).toEqual([]);
        expect(tree.plan(lower(toElement(before), first)).ops).toEqual([]);
        expect(tree.root()).toBe(first);
        render(tree, model, lower(toElement(after)));
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  it("a replay gives the same scene with the same numbers", () => {
    fc.assert(
      fc.property(arbitraryPair, (pair) => {
        const { tree, model } = renderBoth(pair);
        const again = createModel();
        play(again, tree.replay());
        expect(show(again)).toEqual(show(model));
        expect(preorder(again)).toEqual(preorder(model));
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  it("many renders in a row stay in step", () => {
    fc.assert(
      fc.property(fc.array(arbitraryTree, { minLength: 2, maxLength: 8 }), (specs) => {
        const tree = createShadowTree();
        const model = createModel();
        let previous: IrNode | undefined;
        for (const spec of specs) {
          previous = lower(toElement(spec), previous);
          render(tree, model, previous);
          expect(show(model)).toEqual(show(fresh(lower(toElement(spec))).model));
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });
});
