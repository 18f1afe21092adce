// `<stepper>`: the steps of something, and how far one is.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { check } from "./glyphs.ts";
import { type Option, options as optionList } from "./options.ts";
import { handler, oneOf, text } from "./takes.ts";

export interface Step extends Option {
  /** A sentence below the label. */
  readonly description?: string | undefined;
}

export interface StepperProps extends CompositeProps<"div"> {
  readonly items: readonly Step[];
  /** The step one is at; those before it are done. */
  readonly value: string;
  /** @default "horizontal" */
  readonly orientation?: "horizontal" | "vertical" | undefined;
  /** Where it is given, steps that are done can be gone back to. */
  readonly onSelect?: ((event: { readonly value: string }) => unknown) | undefined;
}

export const stepper = composite<StepperProps, "div">({
  of: "div",
  props: { items: optionList, value: text, orientation: oneOf("horizontal", "vertical"), onSelect: handler },
  required: ["items", "value"],
  render({ items, value, orientation = "horizontal", onSelect, class: own, ...rest }) {
    const at = items.findIndex((item) => item.value === value);
    const isRow = orientation === "horizontal";
    return base.div(
      {
        ...passed(rest),
        role: "list",
        orientation,
        class: classes(isRow ? "flex flex-row items-start gap-2" : "flex flex-col gap-4", own),
      },
      items.map(({ value: one, label = one, description, disabled }, index) => {
        const isDone = index < at;
        const isNow = index === at;
        const mark = isDone || isNow ? "border-primary bg-primary text-primaryText" : "border-border text-textMuted";
        return [
          index > 0 &&
            isRow &&
            base.div({
              key: `${one}-`,
              class: classes("h-px flex-1 mt-3.5", index <= at ? "bg-primary" : "bg-border"),
            }),
          base.button(
            {
              key: one,
              variant: "bare",
              role: "listitem",
              current: isNow ? "step" : undefined,
              disabled,
              tabIndex: isDone && onSelect !== undefined ? 0 : -1,
              onClick: isDone && onSelect !== undefined ? () => onSelect({ value: one }) : undefined,
              class: classes("gap-2 items-start text-left", !(isDone && onSelect !== undefined) && "cursor-default"),
            },
            base.div(
              { class: classes("size-7 shrink-0 flex items-center justify-center rounded-full border", mark) },
              isDone ? base.icon({ svg: check, class: "size-4" }) : base.text({ class: "text-sm" }, index + 1),
            ),
            base.div(
              { class: "flex flex-col pt-1" },
              base.text({ class: classes("text-sm", isNow ? "font-semibold" : "text-textMuted") }, label),
              description !== undefined && base.text({ class: "text-xs text-textMuted" }, description),
            ),
          ),
        ];
      }),
    );
  },
});
