// `<inputGroup>`: a box that looks like a field, for an input with something before or after it.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { flag, nodes } from "./takes.ts";

export interface InputGroupProps extends CompositeProps {
  /** What stands before the input: a sign, an icon, a unit. */
  readonly prefix?: GuppyNode;
  /** What stands after it: a unit, a button. */
  readonly suffix?: GuppyNode;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** The input, with `variant="bare"`. */
  readonly children?: GuppyNode;
}

/** The box of a field whose parts are several. */
export const fieldBox =
  "flex flex-row items-center gap-2 px-2.5 rounded-md border border-input bg-background in-focus:border-ring invalid:border-danger";

export const inputGroup = composite<InputGroupProps, "div">({
  of: "div",
  props: { prefix: nodes, suffix: nodes, invalid: flag, children: nodes },
  render: ({ prefix, suffix, invalid, children, class: own, ...rest }) =>
    base.div(
      { ...passed(rest), invalid, class: classes(fieldBox, own) },
      prefix !== undefined && base.div({ class: "flex flex-none items-center text-textMuted" }, prefix),
      base.div({ class: "flex flex-1 min-w-0 flex-col py-1.5" }, children),
      suffix !== undefined && base.div({ class: "flex flex-none items-center text-textMuted" }, suffix),
    ),
});
