// What opens an overlay: a word, which becomes a button, or a function that makes the element.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import type { Check } from "./composite.ts";
import { chevronDown } from "./glyphs.ts";

/** Props for the button that opens it: hand all of them on, as `<button {...props}>`. */
export type TriggerProps = Required<Pick<ElementProps<"button">, "id" | "expanded" | "hasPopup" | "onClick">>;

export type Trigger = string | ((props: TriggerProps) => Element);

export const triggerCheck: Check = (value) =>
  typeof value === "string" || typeof value === "function"
    ? undefined
    : "a string, or a function that returns an element";

export function triggerElement(trigger: Trigger, props: TriggerProps): Element {
  if (typeof trigger === "function") return trigger(props);
  return base.button(
    { ...props, variant: "outline" },
    base.text({}, trigger),
    base.icon({ svg: chevronDown, class: "size-4 text-textMuted" }),
  );
}
