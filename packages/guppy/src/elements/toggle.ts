// `<toggle>`: a button that stays down.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import { flag, handler, nodes, oneOf } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface ToggleProps extends CompositeProps<"button">, ControlProps {
  /** Whether it is down, decided by the program; without it the button keeps that itself. */
  readonly pressed?: boolean | undefined;
  /** @default false */
  readonly defaultPressed?: boolean | undefined;
  /** @default "ghost" */
  readonly variant?: "ghost" | "outline" | undefined;
  readonly size?: ElementProps<"button">["size"];
  readonly onChange?: ((event: { readonly pressed: boolean }) => unknown) | undefined;
  readonly children?: GuppyNode;
}

export const toggle = composite<ToggleProps, "button">({
  of: "button",
  props: {
    ...controlChecks,
    pressed: flag,
    defaultPressed: flag,
    variant: oneOf("ghost", "outline"),
    size: oneOf("sm", "md", "lg", "icon"),
    onChange: handler,
    children: nodes,
  },
  render(props) {
    const { pressed, defaultPressed = false, variant = "ghost", size, children, class: own } = props;
    const [isDown, change] = useValue(pressed, defaultPressed, props.onChange);
    return base.button(
      {
        ...passed(props),
        ...controlled(props),
        variant,
        size,
        checked: isDown ? "on" : "off",
        onClick: () => change(!isDown, { pressed: !isDown }),
        class: classes(isDown && "bg-accent text-accentText", own),
      },
      children,
    );
  },
});
