// `<datePicker>`: a day, picked in a calendar that opens.
import { base } from "../view/builders.ts";
import { jsx } from "../view/element.ts";
import { useId, useState } from "../view/hooks.ts";
import type { CalendarProps } from "./calendar.ts";
import { type CompositeProps, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import { dayCheck, optionalDay, readDay, shortName } from "./dates.ts";
import { calendarIcon } from "./glyphs.ts";
import { pickerButton } from "./picker-button.ts";
import { handler, text, whole } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface DatePickerProps
  extends CompositeProps<"button">,
    ControlProps,
    Pick<
      CalendarProps,
      "value" | "defaultValue" | "min" | "max" | "isDisabled" | "today" | "weekStart" | "locale" | "onChange"
    > {
  /** What is shown while no day is picked. @default "Pick a day" */
  readonly placeholder?: string | undefined;
}

export const datePicker = composite<DatePickerProps, "button">({
  of: "button",
  props: {
    ...controlChecks,
    value: optionalDay,
    defaultValue: optionalDay,
    min: dayCheck,
    max: dayCheck,
    isDisabled: handler,
    today: dayCheck,
    weekStart: whole(0, 6),
    locale: text,
    onChange: handler,
    placeholder: text,
  },
  render(props) {
    const { min, max, isDisabled, today, weekStart, locale, invalid = false, label, class: own } = props;
    const [value, change] = useValue<string | null, { readonly value: string }>(
      props.value,
      props.defaultValue ?? null,
      props.onChange,
    );
    const [isOpen, setOpen] = useState(false);
    const ownId = useId();
    const anchor = props.id ?? ownId;
    const day = value === null ? undefined : readDay(value);
    const shown = day === undefined ? undefined : shortName(day, locale);
    return [
      pickerButton(
        {
          ...passed(props),
          ...controlled(props),
          id: anchor,
          hasPopup: "dialog",
          expanded: isOpen,
          onClick: () => setOpen(!isOpen),
        },
        { shown, placeholder: props.placeholder ?? "Pick a day", svg: calendarIcon, invalid, class: own },
      ),
      isOpen &&
        base.overlay(
          {
            key: "calendar",
            role: "dialog",
            label: label ?? "Calendar",
            anchor,
            side: "bottom",
            align: "start",
            offset: 4,
            autoFocus: "first",
            onDismiss: () => setOpen(false),
            class: "rounded-lg border border-border bg-raised p-3 shadow-lg",
          },
          jsx("calendar", {
            value,
            min,
            max,
            isDisabled,
            today,
            weekStart,
            locale,
            onChange: (event: { readonly value: string }) => {
              setOpen(false);
              return change(event.value, event);
            },
          }),
        ),
    ];
  },
});
