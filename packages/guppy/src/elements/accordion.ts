// `<accordion>`: headings, each of which shows and hides what is below it.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { disclosureButton } from "./disclosure.ts";
import { type Option, options as optionList } from "./options.ts";
import { flag, handler, texts } from "./takes.ts";
import { flipped, useValue } from "./uncontrolled.ts";

export interface AccordionItem extends Option {
  /** What is below the heading; built only while it shows. */
  readonly content?: GuppyNode;
}

export interface AccordionProps extends CompositeProps<"div"> {
  readonly items: readonly AccordionItem[];
  /** The values of the items that show their content, decided by the program; without it the element keeps them itself. */
  readonly value?: readonly string[] | undefined;
  /** @default [] */
  readonly defaultValue?: readonly string[] | undefined;
  /**
   * Whether several may be open.
   * @default false
   */
  readonly multiple?: boolean | undefined;
  readonly onChange?: ((event: { readonly value: readonly string[] }) => unknown) | undefined;
}

const none: readonly string[] = [];

export const accordion = composite<AccordionProps, "div">({
  of: "div",
  props: { items: optionList, value: texts, defaultValue: texts, multiple: flag, onChange: handler },
  required: ["items"],
  render(props) {
    const { items, multiple = false, class: own } = props;
    const [value, change] = useValue<readonly string[], { readonly value: readonly string[] }>(
      props.value,
      props.defaultValue ?? none,
      props.onChange,
    );
    const flip = (one: string): unknown => {
      const next = flipped(value, one, multiple);
      return change(next, { value: next });
    };
    return base.div(
      { ...passed(props), class: classes("flex flex-col", own) },
      items.map(({ value: one, label = one, disabled, content }) =>
        base.div(
          { key: one, class: "flex flex-col border-b border-border" },
          disclosureButton({ title: label, isOpen: value.includes(one), disabled, toggle: () => flip(one) }),
          value.includes(one) && base.div({ role: "region", label, class: "flex flex-col pb-3" }, content),
        ),
      ),
    );
  },
});
