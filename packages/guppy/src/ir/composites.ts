// Checks the props of an element that is made of others, before its component is called.

import type { Composite } from "../elements/composite.ts";
import { didYouMean } from "../errors.ts";
import { type Element, typeName } from "../view/element.ts";
import { Fault, show } from "./fault.ts";
import type { Lowering } from "./lowering.ts";

/** What is taken by every composite, and looked at where it ends up. */
const common: ReadonlySet<string> = new Set(["id", "class", "style", "ref"]);

export function checkComposite(lowering: Lowering, composite: Composite, element: Element, key: string): void {
  const fault = faultOf(composite, element);
  if (fault === undefined) return;
  const { id } = element.props;
  lowering.failed = { kind: typeName(element.type), id: typeof id === "string" ? id : undefined, key };
  throw fault;
}

function faultOf({ props: checks, required, refuse }: Composite, { type, props }: Element): Fault | undefined {
  for (const name in props) {
    const value = props[name];
    if (value === undefined || common.has(name)) continue;
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) {
      const hint = didYouMean(name, [...Object.keys(checks), ...common]).trim();
      const next = hint || `It takes ${Object.keys(checks).join(", ")}.`;
      return new Fault("GUPPY_UNKNOWN_PROP", `<${typeName(type)}> has no prop \`${name}\``, next, { name });
    }
    const instead = check(value);
    if (instead !== undefined) {
      return new Fault("GUPPY_INVALID_VALUE", `\`${name}\` is ${show(value)}`, `It takes ${instead}.`, { name });
    }
  }
  const missing = required.find((name) => props[name] === undefined);
  if (missing === undefined) {
    // Each prop has passed, so they are those of this element.
    const refusal = refuse(props as never);
    return refusal && new Fault("GUPPY_INVALID_VALUE", refusal.what, refusal.next, { name: refusal.name });
  }
  return new Fault("GUPPY_MISSING_PROP", `<${typeName(type)}> needs \`${missing}\``, "", { name: missing });
}
