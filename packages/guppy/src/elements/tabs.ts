// `<tabs>`: one of several pages, with a row of their titles. Only the page that shows is built.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useId } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type Option, options as optionList } from "./options.ts";
import { handler, oneOf, text } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface Tab extends Option {
  /** The page. */
  readonly content?: GuppyNode;
}

export interface TabsProps extends CompositeProps<"div"> {
  readonly items: readonly Tab[];
  /** The value of the page that shows, decided by the program; without it the element keeps that itself. */
  readonly value?: string | undefined;
  /**
   * The page at first, where `value` is not given.
   * @default the first that is not disabled
   */
  readonly defaultValue?: string | undefined;
  /** A name for the row of titles. */
  readonly label?: string | undefined;
  /** @default "line" */
  readonly variant?: "line" | "pill" | undefined;
  readonly onChange?: ((event: { readonly value: string }) => unknown) | undefined;
}

export const tabs = composite<TabsProps, "div">({
  of: "div",
  props: {
    items: optionList,
    value: text,
    defaultValue: text,
    label: text,
    variant: oneOf("line", "pill"),
    onChange: handler,
  },
  required: ["items"],
  render(props) {
    const { items, label, variant = "line", class: own } = props;
    const first = items.find(({ disabled }) => disabled !== true)?.value ?? "";
    const [value, change] = useValue(props.value, props.defaultValue ?? first, props.onChange);
    const id = useId();
    const shown = items.find((item) => item.value === value);
    const row = variant === "line" ? "border-b border-border gap-4" : "self-start rounded-lg bg-muted p-0.5 gap-0.5";
    return base.div(
      { ...passed(props), class: classes("flex flex-col gap-3 min-h-0", own) },
      base.div(
        { role: "tablist", label, orientation: "horizontal", roving: "horizontal", class: `flex flex-row ${row}` },
        items.map((item) => {
          const isOn = item === shown;
          const pick = (): unknown => (isOn ? undefined : change(item.value, { value: item.value }));
          return base.button(
            {
              key: item.value,
              id: `${id}.${item.value}`,
              variant: "bare",
              role: "tab",
              selected: isOn,
              disabled: item.disabled,
              onClick: pick,
              // Arrows show the page they come to, as Tab comes to the one that shows.
              onFocus: shown === undefined ? undefined : pick,
              class: variant === "line" ? lineTab(isOn) : pillTab(isOn),
            },
            base.text({ class: "whitespace-nowrap" }, item.label ?? item.value),
          );
        }),
      ),
      shown !== undefined &&
        base.div(
          {
            key: shown.value,
            role: "tabpanel",
            label: shown.label ?? shown.value,
            class: "flex flex-col flex-1 min-h-0",
          },
          shown.content,
        ),
    );
  },
});

function lineTab(isOn: boolean): string {
  return classes(
    "px-1 py-2 border-b-2 text-sm font-medium",
    isOn ? "border-primary" : "border-transparent text-textMuted hover:text-text",
  );
}

function pillTab(isOn: boolean): string {
  return classes(
    "rounded-md px-3 py-1 text-sm font-medium",
    isOn ? "bg-background shadow-sm" : "text-textMuted hover:text-text",
  );
}
