// `ref`: a handle to give to an element, whose commands wait for the renders that were asked for before them.
import type { CompositeKind, CompositeNode } from "../elements/table.ts";
import type { ElementKind } from "../generated/elements.ts";
import { createRef } from "../ir/ref.ts";
import { startedSession } from "../runtime/session.ts";
import type { Ref } from "../view/ref.ts";

/**
 * A handle for one element.
 *
 * @example
 * const name = ref("textInput");
 * // <textInput ref={name} />
 * await name.selectAll();
 */
export function ref<Kind extends ElementKind>(kind: Kind): Ref<Kind>;
export function ref<Kind extends CompositeKind>(kind: Kind): Ref<CompositeNode<Kind>>;
export function ref(kind: string): Ref {
  return createRef(kind, async () => startedSession()?.idle());
}
