// `<combobox>`: a field that finds what one writes among many options; one is picked, or several.
import { base } from "../view/builders.ts";
import { type GuppyNode, jsx } from "../view/element.ts";
import { useId, useNode, useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import { x } from "./glyphs.ts";
import { ListPanel, scrollList } from "./list-panel.ts";
import { type ListOption, lineForKey, lineId, linesOf, nextLine, offsetFor } from "./listbox.ts";
import { options as optionList } from "./options.ts";
import { flag, handler, text, texts } from "./takes.ts";
import { flipped, useValue } from "./uncontrolled.ts";

export interface ComboboxProps extends CompositeProps<"textInput">, ControlProps {
  /** What there is to pick from; values differ. */
  readonly options: readonly ListOption[];
  /** The values that are picked, decided by the program; without it the element keeps them itself. One at most without `multiple`. */
  readonly value?: readonly string[] | undefined;
  /** @default [] */
  readonly defaultValue?: readonly string[] | undefined;
  /**
   * Whether several may be picked.
   * @default false
   */
  readonly multiple?: boolean | undefined;
  /**
   * Whether Enter picks what is written though no option has it.
   * @default false
   */
  readonly create?: boolean | undefined;
  /**
   * Whether options are left out that do not contain what is written. False where the program does that, in `onQuery`.
   * @default true
   */
  readonly filter?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** What the list says when nothing is found. @default "Nothing found" */
  readonly empty?: string | undefined;
  /** What is written has changed. */
  readonly onQuery?: ((event: { readonly query: string }) => unknown) | undefined;
  readonly onChange?: ((event: { readonly value: readonly string[] }) => unknown) | undefined;
}

const none: readonly string[] = [];

export const combobox = composite<ComboboxProps, "textInput">({
  of: "textInput",
  props: {
    ...controlChecks,
    options: optionList,
    value: texts,
    defaultValue: texts,
    multiple: flag,
    create: flag,
    filter: flag,
    placeholder: text,
    empty: text,
    onQuery: handler,
    onChange: handler,
  },
  required: ["options"],
  render(props) {
    const { options, multiple = false, create = false, filter = true, placeholder, label, class: own } = props;
    const { empty = "Nothing found", disabled = false, invalid = false, onQuery } = props;
    const [value, change] = useValue<readonly string[], { readonly value: readonly string[] }>(
      props.value,
      props.defaultValue ?? none,
      props.onChange,
    );
    // Null while nothing has been written since the last pick: then the field shows what is picked.
    const [query, setQuery] = useState<string | null>(null);
    const [isOpen, setOpen] = useState(false);
    const [at, setAt] = useState(-1);
    const [offset, setOffset] = useState(0);
    const scroller = useNode("scroll");
    const ownId = useId();
    const list = `${ownId}.list`;
    const nameOf = (one: string): string => options.find((option) => option.value === one)?.label ?? one;
    const picked = multiple ? "" : value.map(nameOf).join("");
    const lines = linesOf(filter && query !== null ? options.filter((option) => contains(option, query)) : options);
    // What stands first may be the name of a group.
    const line = at < 0 ? -1 : nextLine(lines, Math.min(at, lines.length - 1) - 1, 1, false);

    const ask = (next: string | null): unknown => {
      setQuery(next);
      setAt(next === null || next === "" ? -1 : 0);
      setOffset(0);
      if (isOpen && offset > 0) scrollList(scroller, 0);
      return next === null ? undefined : onQuery?.({ query: next });
    };
    const close = (): void => {
      setOpen(false);
      setQuery(null);
    };
    const take = (one: string): unknown => {
      const next = multiple ? flipped(value, one, true) : [one];
      ask(multiple ? "" : null);
      if (!multiple) setOpen(false);
      return change(next, { value: next });
    };
    const pick = (option: ListOption): unknown => (option.disabled === true ? undefined : take(option.value));
    const go = (to: number): void => {
      setAt(to);
      const next = offsetFor(to, offset);
      setOffset(next);
      if (next !== offset) scrollList(scroller, next);
    };
    const key: ElementProps<"textInput">["onKeyDown"] = ({ key: name }) => {
      if (name === "Escape") return isOpen ? close() : undefined;
      if (name === "Enter") {
        const current = lines[line];
        if (isOpen && current !== undefined && "option" in current) return pick(current.option);
        const written = (query ?? "").trim();
        return create && written !== "" ? take(written) : undefined;
      }
      if (!isOpen) setOpen(true);
      const to = lineForKey(lines, isOpen ? line : -1, name);
      return to === undefined ? undefined : go(to);
    };

    const chips: GuppyNode = multiple ? value.map((one) => chip(nameOf(one), disabled, one, () => take(one))) : null;
    const field = base.textInput({
      ...passed(props),
      ...controlled(props),
      id: props.id ?? ownId,
      variant: multiple ? "bare" : undefined,
      value: query ?? picked,
      placeholder: multiple && value.length > 0 ? undefined : placeholder,
      hasPopup: "listbox",
      expanded: isOpen,
      activeDescendant: isOpen && line >= 0 ? lineId(list, line) : undefined,
      selectOnFocus: !multiple,
      handles: "up down enter escape pageup pagedown",
      onKeyDown: key,
      onChange: ({ text: written }) => {
        setOpen(true);
        return ask(written);
      },
      onClick: () => setOpen(true),
      class: classes(multiple ? "flex-1 min-w-24" : "min-w-48", !multiple && own),
    });
    return [
      multiple
        ? base.div(
            {
              id: `${ownId}.box`,
              class: classes(
                "flex flex-row flex-wrap items-center gap-1.5 min-w-48 rounded-md border bg-background px-2 py-1",
                invalid ? "border-danger" : "border-input",
                own,
              ),
            },
            chips,
            field,
          )
        : field,
      isOpen &&
        jsx(
          ListPanel as never,
          {
            id: list,
            anchor: multiple ? `${ownId}.box` : (props.id ?? ownId),
            label,
            lines,
            at: line,
            offset,
            takesFocus: false,
            isPicked: (one: string) => value.includes(one),
            pick,
            point: setAt,
            scrolled: setOffset,
            close,
            empty: base.text({ class: "text-sm text-textMuted" }, emptyText(create, query, empty)),
            scroller,
          },
          "list",
        ),
    ];
  },
});

function emptyText(create: boolean, query: string | null, empty: string): string {
  return create && query !== null && query.trim() !== "" ? `Enter adds “${query.trim()}”` : empty;
}

function chip(name: string, disabled: boolean, key: string, remove: () => unknown): GuppyNode {
  return base.div(
    { key, class: "flex flex-row items-center gap-1 rounded-md bg-muted pl-2 pr-1 py-0.5" },
    base.text({ class: "text-sm whitespace-nowrap" }, name),
    base.button(
      {
        variant: "bare",
        label: `Remove ${name}`,
        tabIndex: -1,
        disabled,
        onClick: remove,
        class: "rounded-sm text-textMuted hover:text-text",
      },
      base.icon({ svg: x, class: "size-3.5" }),
    ),
  );
}

function contains({ label, value }: ListOption, query: string): boolean {
  return (label ?? value).toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
}
