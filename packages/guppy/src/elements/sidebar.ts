// `<sidebar>`: where to go in an app, in groups.
import { base } from "../view/builders.ts";
import type { Element, GuppyNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { isOption, type Option } from "./options.ts";
import { handler, listOf, nodes, optionalText, text } from "./takes.ts";

export interface SidebarItem extends Option {
  /** An SVG, as those of `guppy/icons`. */
  readonly icon?: string | undefined;
  /** At the end of the line, such as a number. */
  readonly badge?: string | undefined;
}

export interface SidebarGroup {
  readonly title?: string | undefined;
  readonly items: readonly SidebarItem[];
}

export interface SidebarProps extends CompositeProps<"div"> {
  readonly groups: readonly SidebarGroup[];
  /** The item that one is at. */
  readonly value?: string | null | undefined;
  /**
   * A name for assistive technology.
   * @default "Main"
   */
  readonly label?: string | undefined;
  readonly header?: GuppyNode;
  readonly footer?: GuppyNode;
  readonly onSelect?: ((event: { readonly value: string }) => unknown) | undefined;
}

export const sidebar = composite<SidebarProps, "div">({
  of: "div",
  props: {
    groups: listOf("a list of { title?, items }", isGroup),
    value: optionalText,
    label: text,
    header: nodes,
    footer: nodes,
    onSelect: handler,
  },
  required: ["groups"],
  render({ groups, value, label = "Main", header, footer, onSelect, class: own, ...rest }) {
    const line = ({ value: one, label: shown = one, icon, badge, disabled }: SidebarItem): Element =>
      base.button(
        {
          key: one,
          variant: "bare",
          current: one === value ? "page" : undefined,
          disabled,
          onClick: () => onSelect?.({ value: one }),
          class: classes(
            "justify-start gap-2.5 rounded-md px-2.5 py-1.5 text-left",
            one === value ? "bg-accent text-accentText font-medium" : "hover:bg-muted",
          ),
        },
        icon !== undefined && base.icon({ svg: icon, class: "size-4 shrink-0" }),
        base.text({ class: "flex-1 truncate" }, shown),
        badge !== undefined && base.text({ class: "text-xs text-textMuted" }, badge),
      );
    return base.div(
      {
        ...passed(rest),
        class: classes("flex flex-col w-56 shrink-0 gap-2 border-r border-border bg-surface p-2", own),
      },
      header,
      base.scroll(
        { class: "flex-1 min-h-0" },
        base.div(
          { role: "navigation", label, roving: "vertical", class: "flex flex-col gap-4" },
          groups.map(({ title, items }, index) =>
            base.div(
              { key: title ?? String(index), role: "group", label: title, class: "flex flex-col gap-0.5" },
              title !== undefined && base.text({ class: "px-2.5 py-1 text-xs font-semibold text-textMuted" }, title),
              items.map(line),
            ),
          ),
        ),
      ),
      footer,
    );
  },
});

function isGroup(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null) return false;
  const { items } = entry as { readonly items?: unknown };
  return Array.isArray(items) && items.every(isOption);
}
