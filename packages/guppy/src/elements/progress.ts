// `<progress>`: how far something is, as a bar or a circle.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { ring } from "./glyphs.ts";
import { finite, oneOf, text } from "./takes.ts";

export interface ProgressProps extends CompositeProps<"div"> {
  /** From 0 to `max`; left out, nobody knows how far it is. */
  readonly value?: number | undefined;
  /** @default 100 */
  readonly max?: number | undefined;
  /** @default "bar" */
  readonly shape?: "bar" | "circle" | undefined;
  /** What it is about, for assistive technology. */
  readonly label?: string | undefined;
  /**
   * The value as it is said.
   * @default the share in percent
   */
  readonly valueText?: string | undefined;
}

export const progress = composite<ProgressProps, "div">({
  of: "div",
  props: {
    value: (value) => finite(value) ?? ((value as number) < 0 ? "0 or more" : undefined),
    max: (value) => finite(value) ?? ((value as number) <= 0 ? "more than 0" : undefined),
    shape: oneOf("bar", "circle"),
    label: text,
    valueText: text,
  },
  render(props) {
    const { value, max = 100, shape = "bar", label, valueText, class: own } = props;
    const share = value === undefined ? undefined : Math.min(value / max, 1);
    const said = valueText ?? (share === undefined ? undefined : `${Math.round(share * 100)} %`);
    const meaning = {
      ...passed(props),
      role: "progressbar",
      label,
      valueNow: value === undefined ? undefined : Math.min(value, max),
      valueMin: 0,
      valueMax: max,
      valueText: said,
    } as const;
    if (shape === "circle") {
      return base.div(
        { ...meaning, class: classes("relative size-8", own) },
        base.icon({ svg: ring(1), class: "absolute inset-0 size-full text-track" }),
        base.icon({
          svg: ring(share ?? 0.25),
          class: classes("absolute inset-0 size-full text-primary", share === undefined && "animate-spin"),
        }),
      );
    }
    return base.div(
      { ...meaning, class: classes("h-2 w-full flex flex-row overflow-hidden rounded-full bg-track", own) },
      base.div({
        class: classes("h-full rounded-full bg-primary", share === undefined && "w-1/3 animate-pulse"),
        style: share === undefined ? undefined : { width: `${share * 100}%` },
      }),
    );
  },
});
