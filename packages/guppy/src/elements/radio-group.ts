// `<radioGroup>`: one of a few, all of them to be seen. One Tab stop; arrows move and pick.
import { base } from "../view/builders.ts";
import type { Element, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled, tickBox, tickInvalid, tickOff } from "./control.ts";
import { type Option, options as optionList } from "./options.ts";
import { handler, oneOf, optionalText } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface RadioGroupProps extends CompositeProps<"div">, ControlProps {
  /** What there is to pick from; values differ. */
  readonly options: readonly RadioOption[];
  /** The value that is picked, decided by the program, null for none; without it the group keeps that itself. */
  readonly value?: string | null | undefined;
  /** The value that is picked at first, where `value` is not given. */
  readonly defaultValue?: string | null | undefined;
  /** @default "vertical" */
  readonly orientation?: "horizontal" | "vertical" | undefined;
  readonly onChange?: ((event: { readonly value: string }) => unknown) | undefined;
}

export interface RadioOption extends Option {
  /** A sentence below the label. */
  readonly description?: string | undefined;
}

export const radioGroup = composite<RadioGroupProps, "div">({
  of: "div",
  props: {
    ...controlChecks,
    options: optionList,
    value: optionalText,
    defaultValue: optionalText,
    orientation: oneOf("horizontal", "vertical"),
    onChange: handler,
  },
  required: ["options"],
  render(props) {
    const { options, orientation = "vertical", disabled = false, invalid = false, class: own } = props;
    const [value, change] = useValue<string | null, { readonly value: string }>(
      props.value,
      props.defaultValue ?? null,
      props.onChange,
    );
    const { tabIndex, onFocus, onBlur, ...group } = controlled(props);
    return base.div(
      {
        ...passed(props),
        ...group,
        role: "radiogroup",
        orientation,
        roving: "both",
        class: classes("flex gap-2", orientation === "vertical" ? "flex-col" : "flex-row flex-wrap gap-4", own),
      },
      options.map((option) =>
        radioButton({
          option,
          isOn: option.value === value,
          isPicked: value !== null,
          isInvalid: invalid,
          disabled: disabled || option.disabled === true,
          pick: () => (option.value === value ? undefined : change(option.value, { value: option.value })),
          props: { tabIndex, onFocus, onBlur },
        }),
      ),
    );
  },
});

interface RadioButton {
  readonly option: RadioOption;
  readonly isOn: boolean;
  /** One of the group is picked. */
  readonly isPicked: boolean;
  readonly isInvalid: boolean;
  readonly disabled: boolean;
  readonly pick: () => unknown;
  readonly props: Pick<ControlProps, "tabIndex" | "onFocus" | "onBlur">;
}

function radioButton({ option, isOn, isPicked, isInvalid, disabled, pick, props }: RadioButton): Element {
  const { tabIndex, onFocus, onBlur } = props;
  const look = isOn ? "border-primary" : isInvalid ? tickInvalid : tickOff;
  return base.button(
    {
      key: option.value,
      variant: "bare",
      role: "radio",
      checked: isOn ? "on" : "off",
      disabled,
      tabIndex,
      onFocus: () => {
        // Tab comes to the one that is picked, so the focus is elsewhere because an arrow moved it: that picks.
        if (isPicked && !isOn) pick();
        return onFocus?.();
      },
      onBlur,
      onClick: pick,
      description: option.description,
      class: "gap-2 items-start justify-start self-start text-left",
    },
    base.div(
      { class: classes(tickBox, "rounded-full mt-1", look) },
      isOn && base.div({ class: "size-2 rounded-full bg-primary" }),
    ),
    optionText(option.label ?? option.value, option.description),
  );
}

function optionText(label: TextNode, description: string | undefined): Element {
  if (description === undefined) return base.text({ class: "shrink" }, label);
  return base.div(
    { class: "flex flex-col shrink" },
    base.text({}, label),
    base.text({ class: "text-sm text-textMuted" }, description),
  );
}
