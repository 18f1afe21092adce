// A window without the native side: renders go through the shadow tree to the model.
import { lower } from "../ir/lower.ts";
import type { PatchPlan } from "../ir/patch-plan.ts";
import { createShadowTree, type ShadowTree } from "../ir/shadow-tree.ts";
import type { GuppyNode } from "../view/element.ts";
import { createModel, type NativeModel, play } from "./native-model.ts";

export interface ModelWindow {
  readonly tree: ShadowTree;
  readonly model: NativeModel;
  readonly render: (node: GuppyNode) => PatchPlan;
}

export function openWindow(first: GuppyNode): ModelWindow {
  const tree = createShadowTree();
  const model = createModel();
  const render = (node: GuppyNode): PatchPlan => {
    const plan = tree.plan(lower(node, tree.root()));
    play(model, plan);
    tree.accept(plan);
    return plan;
  };
  render(first);
  return { tree, model, render };
}
