// `<breadcrumb>`: the way from the start to where one is.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { chevronRight } from "./glyphs.ts";
import { type Option, options as optionList } from "./options.ts";
import { handler, text } from "./takes.ts";

export interface BreadcrumbProps extends CompositeProps<"div"> {
  /** From the start to where one is. */
  readonly items: readonly Option[];
  /**
   * A name for assistive technology.
   * @default "Breadcrumb"
   */
  readonly label?: string | undefined;
  /** Called for any but the last. */
  readonly onSelect?: ((event: { readonly value: string }) => unknown) | undefined;
}

export const breadcrumb = composite<BreadcrumbProps, "div">({
  of: "div",
  props: { items: optionList, label: text, onSelect: handler },
  required: ["items"],
  render: ({ items, label = "Breadcrumb", onSelect, class: own, ...rest }) =>
    base.div(
      {
        ...passed(rest),
        role: "navigation",
        label,
        class: classes("flex flex-row flex-wrap items-center gap-1.5", own),
      },
      items.map(({ value, label: shown = value, disabled }, index) => {
        const isLast = index === items.length - 1;
        return [
          index > 0 && base.icon({ key: `${value}>`, svg: chevronRight, class: "size-3.5 text-textMuted" }),
          base.button(
            {
              key: value,
              variant: "bare",
              role: "link",
              current: isLast ? "page" : undefined,
              disabled: isLast ? undefined : disabled,
              tabIndex: isLast ? -1 : undefined,
              onClick: isLast ? undefined : () => onSelect?.({ value }),
              class: classes(
                "rounded-sm text-sm",
                isLast ? "font-medium cursor-default" : "text-textMuted hover:text-text",
              ),
            },
            base.text({ class: "whitespace-nowrap" }, shown),
          ),
        ];
      }),
    ),
});
