// `<link>`: leads somewhere; what that means is the program's.
import { base } from "../view/builders.ts";
import type { TextNode } from "../view/element.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { flag, handler, nodes, text } from "./takes.ts";

export interface LinkProps extends CompositeProps<"button"> {
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** A name for assistive technology, where the text says too little. */
  readonly label?: string | undefined;
  readonly onClick?: ElementProps<"button">["onClick"];
  readonly children?: TextNode;
}

export const link = composite<LinkProps, "button">({
  of: "button",
  props: { disabled: flag, label: text, onClick: handler, children: nodes },
  render: ({ disabled, label, onClick, children, class: own, ...rest }) =>
    base.button(
      {
        ...passed(rest),
        variant: "bare",
        role: "link",
        disabled,
        label,
        onClick,
        class: classes("self-start rounded-sm text-link hover:underline", own),
      },
      base.text({}, children),
    ),
});
