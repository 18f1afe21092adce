// `<select>`: one of many, in a list that opens.

import { base } from "../view/builders.ts";
import { jsx } from "../view/element.ts";
import { useId, useNode, useRef, useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import { chevronDown } from "./glyphs.ts";
import { ListPanel, scrollList } from "./list-panel.ts";
import { type Line, type ListOption, lineForKey, lineForLetters, linesOf, offsetFor } from "./listbox.ts";
import { options as optionList } from "./options.ts";
import { pickerButton } from "./picker-button.ts";
import { handler, optionalText, text } from "./takes.ts";
import { nothingTyped, typed } from "./typeahead.ts";
import { useValue } from "./uncontrolled.ts";

export interface SelectProps extends CompositeProps<"button">, ControlProps {
  /** What there is to pick from; values differ. Options with the same `group`, one after the other, stand below its name. */
  readonly options: readonly ListOption[];
  /** The value that is picked, decided by the program, null for none; without it the element keeps that itself. */
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | null | undefined;
  /**
   * What is shown while none is picked.
   * @default "Select…"
   */
  readonly placeholder?: string | undefined;
  readonly onChange?: ((event: { readonly value: string }) => unknown) | undefined;
}

/** Milliseconds without a letter, after which the next one begins anew. */

export const select = composite<SelectProps, "button">({
  of: "button",
  props: {
    ...controlChecks,
    options: optionList,
    value: optionalText,
    defaultValue: optionalText,
    placeholder: text,
    onChange: handler,
  },
  required: ["options"],
  render(props) {
    const { options, placeholder = "Select…", invalid = false, label, class: own } = props;
    const [value, change] = useValue<string | null, { readonly value: string }>(
      props.value,
      props.defaultValue ?? null,
      props.onChange,
    );
    const [isOpen, setOpen] = useState(false);
    const [at, setAt] = useState(-1);
    const [offset, setOffset] = useState(0);
    const letters = useRef(nothingTyped);
    const scroller = useNode("scroll");
    const ownId = useId();
    const anchor = props.id ?? ownId;
    const shown = options.find((option) => option.value === value);
    const lines = useLines(options);

    const go = (line: number): void => {
      setAt(line);
      const to = offsetFor(line, offset);
      setOffset(to);
      if (to !== offset) scrollList(scroller, to);
    };
    const open = (): void => {
      const line = lines.findIndex((one) => "option" in one && one.option === shown);
      setAt(line);
      setOffset(Math.max(0, offsetFor(line, 0)));
      setOpen(true);
    };
    const pick = ({ value: picked, disabled }: ListOption): unknown => {
      if (disabled === true) return undefined;
      setOpen(false);
      return picked === value ? undefined : change(picked, { value: picked });
    };
    const search = (letter: string): number | undefined => {
      letters.current = typed(letters.current, letter, Date.now());
      return lineForLetters(
        lines,
        isOpen ? at : lines.findIndex((one) => "option" in one && one.option === shown),
        letters.current.letters,
      );
    };
    const pickLine = (line: Line | undefined): unknown =>
      line !== undefined && "option" in line ? pick(line.option) : undefined;
    const listKey: ElementProps<"overlay">["onKeyDown"] = ({ key, text: written, control, alt, platform }) => {
      const to = lineForKey(lines, at, key);
      if (to !== undefined) return go(to);
      if (key === "Enter" || (key === " " && letters.current.letters === "") || key === "Tab")
        return pickLine(lines[at]);
      if (written === "" || control || alt || platform) return undefined;
      const found = search(written);
      return found === undefined ? undefined : go(found);
    };
    const triggerKey: ElementProps<"button">["onKeyDown"] = ({ key, text: written, control, alt, platform }) => {
      if (key === "ArrowDown" || key === "ArrowUp") return open();
      if (isOpen || written === "" || written === " " || key === "Enter" || control || alt || platform)
        return undefined;
      const found = search(written);
      return found === undefined ? undefined : pickLine(lines[found]);
    };

    return [
      pickerButton(
        {
          ...passed(props),
          ...controlled(props),
          id: anchor,
          hasPopup: "listbox",
          expanded: isOpen,
          onClick: () => (isOpen ? setOpen(false) : open()),
          onKeyDown: triggerKey,
        },
        { shown: shown?.label ?? shown?.value, placeholder, svg: chevronDown, invalid, class: own },
      ),
      isOpen &&
        jsx(
          ListPanel as never,
          {
            id: `${ownId}.list`,
            anchor,
            label,
            lines,
            at,
            offset,
            takesFocus: true,
            isPicked: (one: string) => one === value,
            pick,
            point: setAt,
            scrolled: setOffset,
            close: () => setOpen(false),
            onKeyDown: listKey,
            empty: base.text({ class: "text-sm text-textMuted" }, "Nothing to pick from"),
            scroller,
          },
          "list",
        ),
    ];
  },
});

/** The lines of the options, made anew only for other options. */
function useLines(options: readonly ListOption[]): readonly Line[] {
  const made = useRef<{ readonly of: readonly ListOption[]; readonly lines: readonly Line[] } | null>(null);
  if (made.current?.of !== options) made.current = { of: options, lines: linesOf(options) };
  return made.current.lines;
}
