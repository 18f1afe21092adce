// `<toggleGroup>`: buttons side by side, of which one or several stay down. One Tab stop; arrows move.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import type { Option } from "./options.ts";
import { options as optionList } from "./options.ts";
import { flag, handler, texts } from "./takes.ts";
import { flipped, useValue } from "./uncontrolled.ts";

export interface ToggleOption extends Option {
  /** Shown in place of the label, which then only names it. */
  readonly icon?: GuppyNode;
}

export interface ToggleGroupProps extends CompositeProps<"div">, ControlProps {
  readonly options: readonly ToggleOption[];
  /** The values that are down, decided by the program; without it the group keeps them itself. */
  readonly value?: readonly string[] | undefined;
  /** @default [] */
  readonly defaultValue?: readonly string[] | undefined;
  /**
   * Whether several may be down.
   * @default false
   */
  readonly multiple?: boolean | undefined;
  readonly onChange?: ((event: { readonly value: readonly string[] }) => unknown) | undefined;
}

const none: readonly string[] = [];

export const toggleGroup = composite<ToggleGroupProps, "div">({
  of: "div",
  props: {
    ...controlChecks,
    options: optionList,
    value: texts,
    defaultValue: texts,
    multiple: flag,
    onChange: handler,
  },
  required: ["options"],
  render(props) {
    const { options, multiple = false, disabled = false, class: own } = props;
    const [value, change] = useValue<readonly string[], { readonly value: readonly string[] }>(
      props.value,
      props.defaultValue ?? none,
      props.onChange,
    );
    const { tabIndex, onFocus, onBlur, ...group } = controlled(props);
    const flip = (one: string): unknown => {
      const next = flipped(value, one, multiple);
      return change(next, { value: next });
    };
    return base.div(
      {
        ...passed(props),
        ...group,
        role: "group",
        roving: "horizontal",
        class: classes("flex flex-row self-start gap-0.5 rounded-lg bg-muted p-0.5", own),
      },
      options.map(({ value: one, label = one, icon, disabled: isOut }) =>
        base.button(
          {
            key: one,
            variant: "bare",
            label: icon === undefined ? undefined : label,
            checked: value.includes(one) ? "on" : "off",
            disabled: disabled || isOut === true,
            tabIndex,
            onFocus,
            onBlur,
            onClick: () => flip(one),
            class: classes(
              "rounded-md px-3 py-1 gap-2 text-sm font-medium",
              value.includes(one) ? "bg-background shadow-sm" : "text-textMuted hover:text-text",
            ),
          },
          icon ?? base.text({}, label),
        ),
      ),
    );
  },
});
