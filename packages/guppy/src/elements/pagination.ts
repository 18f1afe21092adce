// `<pagination>`: which page of many.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { chevronLeft, chevronRight } from "./glyphs.ts";
import { handler, text, whole } from "./takes.ts";

export interface PaginationProps extends CompositeProps<"div"> {
  /** The page that shows, from 1. */
  readonly page: number;
  /** How many pages there are. */
  readonly count: number;
  /**
   * A name for assistive technology.
   * @default "Pages"
   */
  readonly label?: string | undefined;
  readonly onChange?: ((event: { readonly page: number }) => unknown) | undefined;
}

export const pagination = composite<PaginationProps, "div">({
  of: "div",
  props: {
    page: whole(1, Number.MAX_SAFE_INTEGER),
    count: whole(0, Number.MAX_SAFE_INTEGER),
    label: text,
    onChange: handler,
  },
  required: ["page", "count"],
  render({ page, count, label = "Pages", onChange, class: own, ...rest }) {
    const go = (to: number) => (): unknown => onChange?.({ page: to });
    const step = (name: string, svg: string, to: number): Element =>
      base.button(
        { key: name, variant: "ghost", size: "icon", label: name, disabled: to < 1 || to > count, onClick: go(to) },
        base.icon({ svg, class: "size-4" }),
      );
    return base.div(
      { ...passed(rest), role: "navigation", label, class: classes("flex flex-row items-center gap-1", own) },
      step("Previous page", chevronLeft, page - 1),
      shownPages(page, count).map((one, index) =>
        one === null
          ? base.text({ key: `gap${index}`, class: "w-8 text-center text-textMuted" }, "…")
          : base.button(
              {
                key: String(one),
                variant: one === page ? "outline" : "ghost",
                label: `Page ${one}`,
                current: one === page ? "page" : undefined,
                onClick: go(one),
                class: "min-w-8 px-2",
              },
              base.text({}, one),
            ),
      ),
      step("Next page", chevronRight, page + 1),
    );
  },
});

/** The first, the last, and those around the one that shows; null where some are left out. As many for every page. */
export function shownPages(page: number, count: number): readonly (number | null)[] {
  const most = 7;
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  const middle = Math.min(Math.max(page, 4), count - 3);
  const around = [middle - 1, middle, middle + 1];
  const start = middle === 4 ? [1, 2] : [1, null];
  const end = middle === count - 3 ? [count - 1, count] : [null, count];
  return [...start, ...around, ...end];
}
