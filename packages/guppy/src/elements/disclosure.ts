// The heading of what can be shown and hidden.
import { base } from "../view/builders.ts";
import type { Element, TextNode } from "../view/element.ts";
import { chevronDown, chevronRight } from "./glyphs.ts";

interface Disclosure {
  readonly title: TextNode;
  readonly isOpen: boolean;
  readonly disabled: boolean | undefined;
  readonly toggle: () => unknown;
}

export function disclosureButton({ title, isOpen, disabled, toggle }: Disclosure): Element {
  return base.button(
    {
      variant: "bare",
      expanded: isOpen,
      disabled,
      onClick: toggle,
      class: "justify-between gap-2 py-2.5 rounded-md",
    },
    base.text({ class: "font-medium shrink text-left" }, title),
    base.icon({ svg: isOpen ? chevronDown : chevronRight, class: "size-4 shrink-0 text-textMuted" }),
  );
}
