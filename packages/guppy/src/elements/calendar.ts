// `<calendar>`: a month of days to pick one from. One Tab stop; arrows go by days and weeks, Page Up and Page Down by months.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { useId, useState } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import {
  addDays,
  addMonths,
  type Day,
  dayCheck,
  dayName,
  monthName,
  optionalDay,
  readDay,
  today,
  weekday,
  weekdayNames,
  weeksOf,
  writeDay,
} from "./dates.ts";
import { chevronLeft, chevronRight } from "./glyphs.ts";
import { flag, handler, text, whole } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface CalendarProps extends CompositeProps<"div"> {
  /** The day that is picked, as `2026-11-30`, decided by the program, null for none; without it the calendar keeps that itself. */
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | null | undefined;
  /** The first day that can be picked. */
  readonly min?: string | undefined;
  /** The last day that can be picked. */
  readonly max?: string | undefined;
  /** Days that can't be picked. */
  readonly isDisabled?: ((day: string) => boolean) | undefined;
  /** The day that is marked as today. @default the machine's */
  readonly today?: string | undefined;
  /** The day that weeks begin with; 0 is Sunday. @default 1 */
  readonly weekStart?: number | undefined;
  /** The language of names, as `en` or `de-CH`. @default the machine's */
  readonly locale?: string | undefined;
  /** A name for assistive technology. @default the month */
  readonly label?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  readonly onChange?: ((event: { readonly value: string }) => unknown) | undefined;
}

export const calendar = composite<CalendarProps, "div">({
  of: "div",
  props: {
    value: optionalDay,
    defaultValue: optionalDay,
    min: dayCheck,
    max: dayCheck,
    isDisabled: handler,
    today: dayCheck,
    weekStart: whole(0, 6),
    locale: text,
    label: text,
    disabled: flag,
    onChange: handler,
  },
  render(props) {
    const { min, max, isDisabled, weekStart = 1, locale, label, disabled = false, class: own } = props;
    const [value, change] = useValue<string | null, { readonly value: string }>(
      props.value,
      props.defaultValue ?? null,
      props.onChange,
    );
    const now = (props.today === undefined ? undefined : readDay(props.today)) ?? today();
    // The day that keys act on; it says which month shows.
    const [at, setAt] = useState<Day>(() => readDay(value ?? "") ?? now);
    const [hasFocus, setFocus] = useState(false);
    const id = useId();
    const isOut = (day: string): boolean =>
      (min !== undefined && day < min) || (max !== undefined && day > max) || isDisabled?.(day) === true;
    const pick = (day: Day): unknown => {
      setAt(day);
      const written = writeDay(day);
      return isOut(written) || written === value ? undefined : change(written, { value: written });
    };
    const key = (name: string, shift: boolean): unknown => {
      const to = keyTarget(name, shift, at, weekStart);
      if (to !== undefined) return setAt(to);
      return name === "Enter" || name === " " ? pick(at) : undefined;
    };
    const month = (svg: string, name: string, months: number): Element =>
      base.button(
        { variant: "ghost", size: "icon", label: name, disabled, onClick: () => setAt(addMonths(at, months)) },
        base.icon({ svg, class: "size-4" }),
      );
    const title = monthName(at, locale);
    return base.div(
      { ...passed(props), role: "group", label: label ?? title, class: classes("flex flex-col gap-2 self-start", own) },
      base.div(
        { class: "flex flex-row items-center justify-between" },
        month(chevronLeft, "Previous month", -1),
        base.text({ live: "polite", class: "text-sm font-semibold" }, title),
        month(chevronRight, "Next month", 1),
      ),
      base.div(
        { class: "flex flex-row" },
        weekdayNames(weekStart, locale).map((name) =>
          base.text({ key: name, class: "w-9 text-center text-xs text-textMuted" }, name),
        ),
      ),
      base.div(
        {
          role: "grid",
          label: title,
          focusable: true,
          disabled,
          activeDescendant: `${id}.${writeDay(at)}`,
          handles: "left right up down home end pageup pagedown shift-pageup shift-pagedown enter space",
          onKeyDown: ({ key: name, shift }) => key(name, shift),
          onFocus: () => setFocus(true),
          onBlur: () => setFocus(false),
          class: "flex flex-col gap-0.5 rounded-md outline-none",
        },
        weeksOf(at.year, at.month, weekStart).map((week, row) =>
          base.div(
            { key: String(row), role: "row", class: "flex flex-row" },
            week.map((day) =>
              dayCell({
                id: `${id}.${writeDay(day)}`,
                day,
                name: dayName(day, locale),
                isPicked: writeDay(day) === value,
                isNow: writeDay(day) === writeDay(now),
                isAt: hasFocus && writeDay(day) === writeDay(at),
                isOther: day.month !== at.month,
                disabled: disabled || isOut(writeDay(day)),
                pick: () => pick(day),
              }),
            ),
          ),
        ),
      ),
    );
  },
});

interface DayCell {
  readonly id: string;
  readonly day: Day;
  readonly name: string;
  readonly isPicked: boolean;
  readonly isNow: boolean;
  readonly isAt: boolean;
  readonly isOther: boolean;
  readonly disabled: boolean;
  readonly pick: () => unknown;
}

function dayCell({ id, day, name, isPicked, isNow, isAt, isOther, disabled, pick }: DayCell): Element {
  const look = isPicked
    ? "bg-primary text-primaryText"
    : isNow
      ? "bg-muted font-semibold hover:bg-accent"
      : "hover:bg-accent";
  return base.div(
    {
      key: id,
      id,
      role: "gridcell",
      label: name,
      selected: isPicked,
      current: isNow ? "date" : undefined,
      disabled,
      onClick: pick,
      class: classes(
        "size-9 flex items-center justify-center rounded-md border-2 cursor-pointer disabled:opacity-40 disabled:cursor-not-allowed",
        isAt ? "border-ring" : "border-transparent",
        look,
      ),
    },
    base.text({ class: classes("text-sm", isOther && !isPicked && "text-textMuted") }, day.day),
  );
}

function keyTarget(name: string, shift: boolean, at: Day, weekStart: number): Day | undefined {
  switch (name) {
    case "ArrowLeft":
      return addDays(at, -1);
    case "ArrowRight":
      return addDays(at, 1);
    case "ArrowUp":
      return addDays(at, -7);
    case "ArrowDown":
      return addDays(at, 7);
    case "Home":
      return addDays(at, -((weekday(at) - weekStart + 7) % 7));
    case "End":
      return addDays(at, 6 - ((weekday(at) - weekStart + 7) % 7));
    case "PageUp":
      return addMonths(at, shift ? -12 : -1);
    case "PageDown":
      return addMonths(at, shift ? 12 : 1);
    default:
      return undefined;
  }
}
