// `<numberInput>`: a number that is written, or stepped by arrows, page keys, the wheel and two buttons.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { useRef, useState } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, type Refusal } from "./composite.ts";
import { compare, type Decimal, decimalOf, formatDecimal, parseDecimal, stepped, toNumber } from "./decimal.ts";
import { fieldBox } from "./input-group.ts";
import { either, finite, flag, handler, nothing, text } from "./takes.ts";

export interface NumberInputProps extends CompositeProps<"textInput"> {
  /** The number, decided by the program, null for none; without it the element keeps its own. */
  readonly value?: number | null | undefined;
  /** The number at first, where `value` is not given. */
  readonly defaultValue?: number | null | undefined;
  /** The least number; the next step down stops there, and a lesser one becomes it when the field is left. */
  readonly min?: number | undefined;
  /** The greatest number. */
  readonly max?: number | undefined;
  /**
   * How far an arrow or a button goes, above 0. Steps are counted from `min`, or from 0.
   * @default 1
   */
  readonly step?: number | undefined;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** @default false */
  readonly readOnly?: boolean | undefined;
  /** @default false */
  readonly required?: boolean | undefined;
  /** @default false */
  readonly invalid?: boolean | undefined;
  /** @default false */
  readonly autoFocus?: boolean | undefined;
  /**
   * Whether it has buttons for one step down and up.
   * @default true
   */
  readonly buttons?: boolean | undefined;
  /** The user made it another number that is allowed; null when the field is empty. */
  readonly onChange?: ((event: { readonly value: number | null }) => unknown) | undefined;
  /** Enter was pressed. */
  readonly onSubmit?: ((event: { readonly value: number | null }) => unknown) | undefined;
}

/** What is written while the field has not been left: its text, what it says, and what held before. */
interface Draft {
  readonly text: string;
  readonly value: number | null;
  readonly before: number | null;
}

interface Bounds {
  readonly min: Decimal | undefined;
  readonly max: Decimal | undefined;
}

const number = either(finite, nothing);

export const numberInput = composite<NumberInputProps, "textInput">({
  of: "textInput",
  props: {
    value: number,
    defaultValue: number,
    min: finite,
    max: finite,
    step: finite,
    label: text,
    description: text,
    placeholder: text,
    disabled: flag,
    readOnly: flag,
    required: flag,
    invalid: flag,
    autoFocus: flag,
    buttons: flag,
    onChange: handler,
    onSubmit: handler,
  },
  refuse,
  render(props) {
    const { min, max, step = 1, disabled, readOnly, buttons = true, invalid } = props;
    const [own, setOwn] = useState<number | null>(props.defaultValue ?? null);
    const [draft, setDraft] = useState<Draft | null>(null);
    const value = props.value === undefined ? own : props.value;
    // Several steps may come before the next render.
    const latest = useRef(value);
    latest.current = value;
    const bounds: Bounds = { min: decimal(min), max: decimal(max) };
    // A program that has not answered yet still shows what held before.
    const isDrafting = draft !== null && (Object.is(draft.value, value) || Object.is(draft.before, value));
    const shown = isDrafting ? draft.text : value === null ? "" : formatDecimal(decimalOf(value));

    const tell = (next: number | null): unknown => {
      if (Object.is(next, latest.current)) return undefined;
      latest.current = next;
      if (props.value === undefined) setOwn(next);
      return props.onChange?.({ value: next });
    };
    const write = (written: string): unknown => {
      const cleaned = clean(written);
      const parsed = parseDecimal(cleaned);
      const isAllowed = parsed === undefined ? cleaned === "" : isWithin(parsed, bounds);
      const before = latest.current;
      const next = isAllowed ? (parsed === undefined ? null : toNumber(parsed)) : before;
      setDraft({ text: cleaned, value: next, before });
      return tell(next);
    };
    const settle = (): unknown => {
      setDraft(null);
      const parsed = isDrafting ? parseDecimal(draft.text) : undefined;
      return parsed === undefined ? undefined : tell(toNumber(clamp(parsed, bounds)));
    };
    const go = (count: number): unknown => {
      if (disabled === true || readOnly === true) return undefined;
      const drafted = isDrafting ? parseDecimal(draft.text) : undefined;
      const from = latest.current === value && drafted !== undefined ? drafted : decimal(latest.current ?? undefined);
      const origin = bounds.min ?? decimalOf(0);
      const start = from ?? (bounds.min !== undefined && count > 0 ? bounds.min : clamp(decimalOf(0), bounds));
      const next = from === undefined ? start : clamp(stepped(from, count, decimalOf(step), origin), bounds);
      setDraft(null);
      return tell(toNumber(next));
    };
    return base.div(
      { class: classes(fieldBox, "gap-1 pr-1", props.class), style: props.style, invalid },
      base.textInput({
        id: props.id,
        ref: props.ref,
        label: props.label,
        description: props.description,
        placeholder: props.placeholder,
        disabled,
        readOnly,
        required: props.required,
        invalid,
        autoFocus: props.autoFocus,
        valueNow: value ?? undefined,
        valueMin: min,
        valueMax: max,
        role: "spinbutton",
        variant: "bare",
        class: "flex-1 min-w-[64px] py-1.5",
        steps: true,
        value: shown,
        onChange: ({ text: written }) => write(written),
        onStep: ({ count }) => go(count),
        onBlur: settle,
        onSubmit: () => {
          const settled = settle();
          return Promise.all([settled, props.onSubmit?.({ value: latest.current })]);
        },
      }),
      buttons && [
        button("−", "Decrease", disabled === true || readOnly === true || isAt(value, bounds.min), () => go(-1)),
        button("+", "Increase", disabled === true || readOnly === true || isAt(value, bounds.max), () => go(1)),
      ],
    );
  },
});

function button(sign: string, label: string, disabled: boolean, onClick: () => unknown): Element {
  return base.button(
    { variant: "ghost", size: "sm", class: "flex-none w-7 px-0", tabIndex: -1, label, disabled, onClick },
    sign,
  );
}

function refuse({ min, max, step }: NumberInputProps): Refusal | undefined {
  if (step !== undefined && step <= 0) {
    return { name: "step", what: `\`step\` is ${step}`, next: "It takes a number above 0." };
  }
  if (min === undefined || max === undefined || min <= max) return undefined;
  return { name: "min", what: `\`min\` is ${min}, above \`max\`, which is ${max}`, next: "Exchange them." };
}

/** Digits of all widths, one sign in front and one point; whatever else was typed is dropped. */
function clean(written: string): string {
  const plain = written.normalize("NFKC").replaceAll("。", ".").replaceAll("−", "-");
  const kept = plain.replace(/[^0-9.+-]/g, "").replace(/(?!^)[+-]/g, "");
  const point = kept.indexOf(".");
  return point < 0 ? kept : kept.slice(0, point + 1) + kept.slice(point + 1).replaceAll(".", "");
}

function decimal(value: number | undefined): Decimal | undefined {
  return value === undefined ? undefined : decimalOf(value);
}

function isWithin(value: Decimal, { min, max }: Bounds): boolean {
  return (min === undefined || compare(value, min) >= 0) && (max === undefined || compare(value, max) <= 0);
}

function clamp(value: Decimal, { min, max }: Bounds): Decimal {
  if (min !== undefined && compare(value, min) < 0) return min;
  return max !== undefined && compare(value, max) > 0 ? max : value;
}

function isAt(value: number | null, bound: Decimal | undefined): boolean {
  return value !== null && bound !== undefined && compare(decimalOf(value), bound) === 0;
}
