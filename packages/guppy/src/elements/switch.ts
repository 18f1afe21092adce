// `<switch>`: turns something on and off at once.
import { base } from "../view/builders.ts";
import type { TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import { flag, handler, nodes } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface SwitchProps extends CompositeProps<"button">, ControlProps {
  /** Whether it is on, decided by the program; without it the switch keeps that itself. */
  readonly checked?: boolean | undefined;
  /**
   * Whether it is on at first, where `checked` is not given.
   * @default false
   */
  readonly defaultChecked?: boolean | undefined;
  readonly onChange?: ((event: { readonly checked: boolean }) => unknown) | undefined;
  /** The text beside it, which names it. */
  readonly children?: TextNode;
}

export const switchElement = composite<SwitchProps, "button">({
  of: "button",
  props: { ...controlChecks, checked: flag, defaultChecked: flag, onChange: handler, children: nodes },
  render(props) {
    const { checked, defaultChecked = false, children, class: own } = props;
    const [isOn, change] = useValue(checked, defaultChecked, props.onChange);
    return base.button(
      {
        ...passed(props),
        ...controlled(props),
        variant: "bare",
        role: "switch",
        checked: isOn ? "on" : "off",
        onClick: () => change(!isOn, { checked: !isOn }),
        class: classes("gap-2 justify-start self-start text-left", own),
      },
      base.div(
        {
          class: classes(
            "w-9 h-5 p-0.5 shrink-0 flex flex-row rounded-full transition-colors",
            isOn ? "bg-primary justify-end" : "bg-track justify-start",
          ),
        },
        base.div({ class: "size-4 rounded-full bg-thumb shadow-sm" }),
      ),
      children !== undefined && base.text({ class: "shrink" }, children),
    );
  },
});
