// `<spinner>`: something is going on, and nobody knows for how long.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { ring } from "./glyphs.ts";
import { text } from "./takes.ts";

export interface SpinnerProps extends CompositeProps<"div"> {
  /**
   * What is going on, for assistive technology.
   * @default "Loading"
   */
  readonly label?: string | undefined;
}

export const spinner = composite<SpinnerProps, "div">({
  of: "div",
  props: { label: text },
  render: ({ label = "Loading", class: own, ...rest }) =>
    base.div(
      { ...passed(rest), role: "progressbar", label, class: classes("relative size-5 shrink-0", own) },
      base.icon({ svg: ring(0.75), class: "absolute inset-0 size-full text-primary animate-spin" }),
    ),
});
