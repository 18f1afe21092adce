// `<checkbox>`: something that is on or off, with its text beside it.
import { base } from "../view/builders.ts";
import type { TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled, tickBox, tickInvalid, tickOff, tickOn } from "./control.ts";
import { check, minus } from "./glyphs.ts";
import { flag, handler, nodes } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface CheckboxProps extends CompositeProps<"button">, ControlProps {
  /** Whether it is ticked, decided by the program; without it the box keeps that itself. */
  readonly checked?: boolean | undefined;
  /**
   * Whether it is ticked at first, where `checked` is not given.
   * @default false
   */
  readonly defaultChecked?: boolean | undefined;
  /**
   * Some of what it stands for is ticked and some is not; a click makes it ticked.
   * @default false
   */
  readonly indeterminate?: boolean | undefined;
  readonly onChange?: ((event: { readonly checked: boolean }) => unknown) | undefined;
  /** The text beside the box, which names it. */
  readonly children?: TextNode;
}

export const checkbox = composite<CheckboxProps, "button">({
  of: "button",
  props: {
    ...controlChecks,
    checked: flag,
    defaultChecked: flag,
    indeterminate: flag,
    onChange: handler,
    children: nodes,
  },
  render(props) {
    const { checked, defaultChecked = false, indeterminate = false, invalid, children, class: own } = props;
    const [isOn, change] = useValue(checked, defaultChecked, props.onChange);
    const toggle = (): unknown => {
      const next = indeterminate || !isOn;
      return change(next, { checked: next });
    };
    const look = isOn || indeterminate ? tickOn : invalid === true ? tickInvalid : tickOff;
    return base.button(
      {
        ...passed(props),
        ...controlled(props),
        variant: "bare",
        role: "checkbox",
        checked: indeterminate ? "mixed" : isOn ? "on" : "off",
        onClick: toggle,
        class: classes("gap-2 justify-start self-start text-left", own),
      },
      base.div(
        { class: classes(tickBox, "rounded-sm", look) },
        (isOn || indeterminate) && base.icon({ svg: indeterminate ? minus : check, class: "size-3" }),
      ),
      children !== undefined && base.text({ class: "shrink" }, children),
    );
  },
});
