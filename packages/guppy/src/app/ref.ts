// `ref`: a handle to give to an element, whose commands wait for the renders that were asked for before them.
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
export function ref<Kind extends ElementKind>(kind: Kind): Ref<Kind> {
  return createRef(kind, async () => startedSession()?.idle());
}
