// A window without the native side: renders go through the shadow tree to the model.
import type { FramePlan } from "../ir/frame-plan.ts";
import { lower } from "../ir/lower.ts";
import { createShadowTree, type ShadowTree } from "../ir/shadow-tree.ts";
import type { GuppyNode } from "../view/element.ts";
import { createModel, type NativeModel, play } from "./native-model.ts";

export interface ModelWindow {
  readonly tree: ShadowTree;
  readonly model: NativeModel;
  readonly render: (node: GuppyNode) => FramePlan;
}

export function openWindow(first: GuppyNode): ModelWindow {
  const tree = createShadowTree();
  const model = createModel();
  const render = (node: GuppyNode): FramePlan => {
    const plan = tree.plan(lower(node, tree.root()));
    play(model, plan);
    tree.accept(plan);
    return plan;
  };
  render(first);
  return { tree, model, render };
}
