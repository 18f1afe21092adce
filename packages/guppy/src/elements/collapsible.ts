// `<collapsible>`: a heading that shows and hides what is below it.
import { base } from "../view/builders.ts";
import type { GuppyNode, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { disclosureButton } from "./disclosure.ts";
import { flag, handler, nodes } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface CollapsibleProps extends CompositeProps {
  readonly title: TextNode;
  /** Whether the content shows, decided by the program; without it the element keeps that itself. */
  readonly open?: boolean | undefined;
  /**
   * Whether it shows at first, where `open` is not given.
   * @default false
   */
  readonly defaultOpen?: boolean | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  readonly onOpenChange?: ((event: { readonly open: boolean }) => unknown) | undefined;
  /** Built only while it shows. */
  readonly children?: GuppyNode;
}

export const collapsible = composite<CollapsibleProps, "div">({
  of: "div",
  props: { title: nodes, open: flag, defaultOpen: flag, disabled: flag, onOpenChange: handler, children: nodes },
  required: ["title"],
  render(props) {
    const { title, defaultOpen = false, disabled, children, class: own } = props;
    const [isOpen, change] = useValue(props.open, defaultOpen, props.onOpenChange);
    return base.div(
      { ...passed(props), class: classes("flex flex-col", own) },
      disclosureButton({ title, isOpen, disabled, toggle: () => change(!isOpen, { open: !isOpen }) }),
      isOpen && base.div({ class: "flex flex-col pb-2" }, children),
    );
  },
});
