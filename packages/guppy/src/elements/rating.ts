// `<rating>`: some stars of a few.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import { star, starFilled } from "./glyphs.ts";
import { flag, handler, whole } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface RatingProps extends CompositeProps<"div">, ControlProps {
  /** How many stars are given, 0 for none, decided by the program; without it the element keeps that itself. */
  readonly value?: number | undefined;
  /** @default 0 */
  readonly defaultValue?: number | undefined;
  /** @default 5 */
  readonly max?: number | undefined;
  /** @default false */
  readonly readOnly?: boolean | undefined;
  readonly onChange?: ((event: { readonly value: number }) => unknown) | undefined;
}

export const rating = composite<RatingProps, "div">({
  of: "div",
  props: {
    ...controlChecks,
    value: whole(0, 100),
    defaultValue: whole(0, 100),
    max: whole(1, 100),
    readOnly: flag,
    onChange: handler,
  },
  render(props) {
    const { max = 5, readOnly = false, disabled, label = "Rating", class: own } = props;
    const [value, change] = useValue(props.value, props.defaultValue ?? 0, props.onChange);
    const { tabIndex, onFocus, onBlur, ...group } = controlled(props);
    if (readOnly) {
      return base.div(
        {
          ...passed(props),
          role: "img",
          label: `${label}: ${value} of ${max}`,
          class: classes("flex flex-row gap-0.5", own),
        },
        stars(max).map((one) => starIcon(one, value)),
      );
    }
    return base.div(
      {
        ...passed(props),
        ...group,
        label,
        role: "radiogroup",
        roving: "both",
        class: classes("flex flex-row self-start gap-0.5", own),
      },
      stars(max).map((one) =>
        base.button(
          {
            key: String(one),
            variant: "bare",
            role: "radio",
            label: one === 1 ? "1 star" : `${one} stars`,
            checked: one === value ? "on" : "off",
            disabled,
            tabIndex,
            onFocus,
            onBlur,
            // The star that stands for the value takes it back.
            onClick: () => change(one === value ? 0 : one, { value: one === value ? 0 : one }),
            class: "rounded-sm p-0.5",
          },
          starIcon(one, value),
        ),
      ),
    );
  },
});

function stars(max: number): readonly number[] {
  return Array.from({ length: max }, (_, index) => index + 1);
}

function starIcon(one: number, value: number): ReturnType<typeof base.icon> {
  const isOn = one <= value;
  return base.icon({
    key: String(one),
    svg: isOn ? starFilled : star,
    class: classes("size-5", isOn ? "text-warning" : "text-textMuted"),
  });
}
