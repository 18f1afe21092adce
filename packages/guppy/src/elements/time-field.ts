// `<timeField>`: a time of the day, in parts that arrows and digits change.
import { base } from "../view/builders.ts";
import type { Element, GuppyNode } from "../view/element.ts";
import { useRef } from "../view/hooks.ts";
import { type Check, type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled, fieldLook } from "./control.ts";
import { flag, handler } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface TimeFieldProps extends CompositeProps<"div">, ControlProps {
  /** The time, as `09:30` or `09:30:15`, decided by the program; without it the field keeps that itself. */
  readonly value?: string | undefined;
  /** @default "00:00" */
  readonly defaultValue?: string | undefined;
  /** Whether seconds are shown. @default false */
  readonly seconds?: boolean | undefined;
  readonly onChange?: ((event: { readonly value: string }) => unknown) | undefined;
}

const form = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/u;

const timeCheck: Check = (value) =>
  typeof value === "string" && form.test(value) ? undefined : "a time of the day as `09:30` or `09:30:15`";

const parts = [
  { name: "Hours", count: 24 },
  { name: "Minutes", count: 60 },
  { name: "Seconds", count: 60 },
] as const;

/** Milliseconds without a digit, after which the next one begins anew. */
const pause = 1500;

export const timeField = composite<TimeFieldProps, "div">({
  of: "div",
  props: { ...controlChecks, value: timeCheck, defaultValue: timeCheck, seconds: flag, onChange: handler },
  render(props) {
    const { seconds = false, disabled = false, invalid = false, label = "Time", class: own } = props;
    const [value, change] = useValue(props.value, props.defaultValue ?? "00:00", props.onChange);
    const typed = useRef({ part: -1, digits: "", last: 0 });
    const numbers = readTime(value);
    const shown = parts.slice(0, seconds ? 3 : 2);
    const set = (part: number, to: number): unknown => {
      const next = numbers.map((number, index) => (index === part ? to : number));
      const written = next
        .slice(0, shown.length)
        .map((number) => String(number).padStart(2, "0"))
        .join(":");
      return written === value ? undefined : change(written, { value: written });
    };
    const key = (part: number, name: string): unknown => {
      const { count } = parts[part] ?? parts[0];
      const now = numbers[part] ?? 0;
      switch (name) {
        case "ArrowUp":
          return set(part, (now + 1) % count);
        case "ArrowDown":
          return set(part, (now + count - 1) % count);
        case "PageUp":
          return set(part, (now + 10) % count);
        case "PageDown":
          return set(part, (now + count - 10) % count);
        case "Home":
          return set(part, 0);
        case "End":
          return set(part, count - 1);
        case "Backspace":
        case "Delete":
          return set(part, 0);
        default:
          return /^\d$/u.test(name) ? digit(part, name, count) : undefined;
      }
    };
    const digit = (part: number, name: string, count: number): unknown => {
      const now = Date.now();
      const { current } = typed;
      const goesOn = current.part === part && now - current.last < pause && current.digits.length < 2;
      const digits = goesOn && Number(current.digits + name) < count ? current.digits + name : name;
      typed.current = { part, digits, last: now };
      return set(part, Number(digits));
    };
    const { tabIndex, onFocus, onBlur, ...group } = controlled(props);
    return base.div(
      {
        ...passed(props),
        ...group,
        label,
        role: "group",
        roving: "horizontal",
        loops: false,
        class: classes(fieldLook(invalid), "flex flex-row self-start items-center", disabled && "opacity-50", own),
      },
      shown.map(({ name, count }, part): GuppyNode => {
        const number = numbers[part] ?? 0;
        const segment: Element = base.div(
          {
            key: name,
            role: "spinbutton",
            label: `${label}: ${name.toLowerCase()}`,
            focusable: true,
            disabled,
            tabIndex,
            onFocus,
            onBlur,
            valueNow: number,
            valueMin: 0,
            valueMax: count - 1,
            valueText: String(number).padStart(2, "0"),
            handles: "up down pageup pagedown home end backspace delete 0 1 2 3 4 5 6 7 8 9",
            onKeyDown: ({ key: pressed }) => key(part, pressed),
            onSetValue: ({ value: to }) => set(part, Math.min(Math.max(Math.round(to), 0), count - 1)),
            class: "rounded-sm px-1 focus:bg-accent",
          },
          base.text({ class: "font-mono" }, String(number).padStart(2, "0")),
        );
        return part === 0 ? segment : [base.text({ key: `${name}:`, class: "text-textMuted" }, ":"), segment];
      }),
    );
  },
});

function readTime(value: string): readonly number[] {
  const [, hours = "0", minutes = "0", seconds = "0"] = form.exec(value) ?? [];
  return [Number(hours), Number(minutes), Number(seconds)];
}
