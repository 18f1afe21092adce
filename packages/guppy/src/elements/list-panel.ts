// The panel that the list of a `select` or a `combobox` stands in.
import { base } from "../view/builders.ts";
import type { Element, GuppyNode } from "../view/element.ts";
import { useEffect } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import type { Ref } from "../view/ref.ts";
import { type Line, type ListOption, lineHeight, lineId, listBox, shownLines } from "./listbox.ts";

export interface ListPanelProps {
  readonly id: string;
  readonly anchor: string;
  readonly label: string | undefined;
  readonly lines: readonly Line[];
  readonly at: number;
  readonly offset: number;
  readonly multiple: boolean;
  /** Whether it takes the keys itself; where not, what it belongs to keeps them. */
  readonly takesFocus: boolean;
  readonly isPicked: (value: string) => boolean;
  readonly pick: (option: ListOption) => unknown;
  readonly point: (line: number) => void;
  readonly scrolled: (offset: number) => void;
  readonly close: () => unknown;
  readonly onKeyDown?: ElementProps<"overlay">["onKeyDown"];
  readonly empty: GuppyNode;
  readonly scroller: Ref<"scroll">;
}

export function ListPanel(props: ListPanelProps): Element {
  const { id, anchor, label, lines, at, offset, takesFocus, scroller, scrolled, close, onKeyDown } = props;
  useEffect(() => {
    // It opens where the option that is picked shows.
    if (offset > 0) scrollList(scroller, offset);
  }, []);
  return base.overlay(
    {
      id,
      role: "listbox",
      label,
      anchor,
      side: "bottom",
      align: "start",
      offset: 4,
      matchWidth: true,
      autoFocus: takesFocus ? "self" : "none",
      activeDescendant: takesFocus && at >= 0 ? lineId(id, at) : undefined,
      onKeyDown,
      onDismiss: () => close(),
      class: "flex flex-col outline-none rounded-lg border border-border bg-raised p-1 shadow-lg",
    },
    base.scroll(
      {
        ref: scroller,
        onScroll: ({ offsetY }) => scrolled(offsetY),
        style: { height: Math.max(Math.min(lines.length, shownLines), 1) * lineHeight },
      },
      listBox(props),
    ),
  );
}

/** Scrolls a list, where it is still there. */
export function scrollList(scroller: Ref<"scroll">, offset: number): void {
  scroller.scrollTo({ y: offset }).catch(() => undefined);
}
