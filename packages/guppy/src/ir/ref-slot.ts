// Where a ref points. `shadow-tree.ts` fills the slot when a tree is on screen, and `app/ref.ts` reads it.
import type { ElementKind } from "../generated/elements.ts";
import { type CommandOptions, refBrand } from "../view/ref.ts";
import { Fault, show } from "./fault.ts";
import type { MountedNode } from "./mounted.ts";
import type { CheckedValue } from "./values.ts";

/** The window of a shadow tree, as far as its nodes take commands. */
export interface RefOwner {
  readonly isClosed: () => boolean;
  /** Resolves when every render that was asked for before is done. */
  readonly idle: () => Promise<void>;
  readonly call: (
    node: MountedNode,
    command: string,
    args: Readonly<Record<string, CheckedValue>>,
    options: CommandOptions,
  ) => Promise<void>;
  /** For messages. */
  readonly pathOf: (node: MountedNode) => string;
}

export interface RefSlot {
  readonly kind: ElementKind;
  /** Null before the node is there and after it is gone. */
  target: { readonly owner: RefOwner; readonly node: MountedNode } | null;
  /** Where the last node stood that is gone. */
  lastPath: string | undefined;
}

/** The slot of a ref; undefined for anything else. */
export function slotOf(value: unknown): RefSlot | undefined {
  if (typeof value !== "object" || value === null || !(refBrand in value)) return undefined;
  // Only `app/ref.ts` puts something there.
  return value[refBrand] as RefSlot;
}

/** The slot of a `ref` prop as it is given; what is no ref for this kind is a fault. */
export function checkRef(kind: ElementKind, value: unknown): RefSlot | null {
  if (value === undefined) return null;
  const slot = slotOf(value);
  if (slot?.kind === kind) return slot;
  const what = slot === undefined ? show(value) : `a ref for <${slot.kind}>`;
  throw new Fault("GUPPY_INVALID_VALUE", `\`ref\` is ${what}`, `It takes what \`ref("${kind}")\` returns.`, {
    name: "ref",
  });
}

export function attach(slot: RefSlot, owner: RefOwner, node: MountedNode): void {
  slot.target = { owner, node };
}

/** Leaves a slot alone that points elsewhere by now. */
export function detach(slot: RefSlot, node: MountedNode): void {
  if (slot.target?.node !== node) return;
  slot.lastPath = slot.target.owner.pathOf(node);
  slot.target = null;
}
