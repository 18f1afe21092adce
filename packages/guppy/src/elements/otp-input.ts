// `<otpInput>`: a short code, one box a character. One text input lies over the boxes and does the editing: typing, pasting,
// deleting; the boxes show what it holds.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { useState } from "../view/hooks.ts";
import { type CompositeProps, classes, composite } from "./composite.ts";
import { flag, handler, oneOf, text, whole } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface OtpInputProps extends CompositeProps<"textInput"> {
  /**
   * How many characters the code has, 1 to 12.
   * @default 6
   */
  readonly length?: number | undefined;
  /**
   * What they are.
   * @default "digits"
   */
  readonly characters?: "digits" | "alphanumeric" | undefined;
  /** The code so far, decided by the program; without it the element keeps that itself. */
  readonly value?: string | undefined;
  /** The code at first, where `value` is not given. */
  readonly defaultValue?: string | undefined;
  readonly label?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** @default false */
  readonly invalid?: boolean | undefined;
  /** @default false */
  readonly autoFocus?: boolean | undefined;
  /** The user changed the code. */
  readonly onChange?: ((event: { readonly value: string }) => unknown) | undefined;
  /** The last character was written. */
  readonly onComplete?: ((event: { readonly value: string }) => unknown) | undefined;
}

const templates = { digits: "9", alphanumeric: "#" } as const;
const strangers = { digits: /[^0-9]/g, alphanumeric: /[^0-9A-Za-z]/g } as const;

const cell = "flex items-center justify-center w-10 h-12 rounded-md border bg-background";

export const otpInput = composite<OtpInputProps, "textInput">({
  of: "textInput",
  props: {
    length: whole(1, 12),
    characters: oneOf("digits", "alphanumeric"),
    value: text,
    defaultValue: text,
    label: text,
    disabled: flag,
    invalid: flag,
    autoFocus: flag,
    onChange: handler,
    onComplete: handler,
  },
  render({
    length = 6,
    characters = "digits",
    value,
    defaultValue = "",
    label,
    disabled,
    invalid,
    autoFocus,
    ...rest
  }) {
    const taken = (code: string): string => code.replace(strangers[characters], "").slice(0, length);
    const [held, hold] = useValue<string, { readonly value: string }>(value, taken(defaultValue), rest.onChange);
    const [caret, setCaret] = useState<number | null>(null);
    const code = taken(held);
    const change = (written: string): unknown => {
      const next = taken(written);
      const heard = hold(next, { value: next });
      const done = next.length === length && next !== code ? rest.onComplete?.({ value: next }) : undefined;
      return Promise.all([heard, done]);
    };
    const active = caret === null ? null : Math.min(caret, length - 1);
    return base.div(
      { class: classes("relative flex flex-row gap-2 self-start", rest.class), style: rest.style },
      Array.from({ length }, (_, index) => box(code[index] ?? "", index === active, invalid === true)),
      base.textInput({
        id: rest.id,
        ref: rest.ref,
        label,
        disabled,
        invalid,
        autoFocus,
        variant: "bare",
        class: "absolute inset-0 opacity-0",
        value: code,
        mask: templates[characters].repeat(length),
        onChange: ({ text: written }) => change(written),
        onFocus: () => setCaret(code.length),
        onBlur: () => setCaret(null),
        onSelectionChange: ({ end }) => setCaret((before) => (before === null ? null : end)),
      }),
    );
  },
});

function box(character: string, isActive: boolean, isInvalid: boolean): Element {
  const border = isActive ? "border-ring" : isInvalid ? "border-danger" : "border-input";
  return base.div({ class: classes(cell, border) }, base.text({ class: "text-lg font-medium" }, character));
}
