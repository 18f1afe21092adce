// `<splitPane>`: two parts with a bar between them that the pointer and the arrow keys move.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useRef } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { finite, flag, handler, nodes, oneOf, text } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface SplitPaneProps extends CompositeProps<"div"> {
  /** @default "horizontal" */
  readonly orientation?: "horizontal" | "vertical" | undefined;
  /** How wide (or high) the first part is, in logical px, decided by the program; without it the element keeps that itself. */
  readonly size?: number | undefined;
  /** @default 240 */
  readonly defaultSize?: number | undefined;
  /** The least size in logical px. @default 80 */
  readonly min?: number | undefined;
  /** The greatest size in logical px. @default 10000 */
  readonly max?: number | undefined;
  /**
   * Enter on the bar, and a drag to less than half of `min`, make the first part disappear and bring it back.
   * @default false
   */
  readonly collapsible?: boolean | undefined;
  /**
   * What the bar is called.
   * @default "Divider"
   */
  readonly label?: string | undefined;
  readonly first: GuppyNode;
  readonly second: GuppyNode;
  /** `size` is 0 when the first part has disappeared. */
  readonly onResize?: ((event: { readonly size: number }) => unknown) | undefined;
}

const keyStep = 16;

export const splitPane = composite<SplitPaneProps, "div">({
  of: "div",
  props: {
    orientation: oneOf("horizontal", "vertical"),
    size: length,
    defaultSize: length,
    min: length,
    max: length,
    collapsible: flag,
    label: text,
    first: nodes,
    second: nodes,
    onResize: handler,
  },
  required: ["first", "second"],
  render(props) {
    const { orientation = "horizontal", min = 80, max = 10_000, collapsible = false, label = "Divider" } = props;
    const [size, change] = useValue(props.size, props.defaultSize ?? 240, props.onResize);
    const drag = useRef<{ readonly at: number; readonly size: number } | null>(null);
    const before = useRef(size === 0 ? (props.defaultSize ?? 240) : size);
    const isRow = orientation === "horizontal";
    const resize = (to: number): void => {
      const collapses = collapsible && to < min / 2;
      const next = collapses ? 0 : Math.min(Math.max(to, min), Math.max(max, min));
      if (size > 0) before.current = size;
      if (next !== size) change(next, { size: next });
    };
    const key = (name: string): void => {
      if (name === "Enter" && collapsible) resize(size === 0 ? before.current : 0);
      else if (name === "Home") resize(min);
      else if (name === "End") resize(max);
      else if (name === (isRow ? "ArrowLeft" : "ArrowUp")) resize(size - keyStep);
      else if (name === (isRow ? "ArrowRight" : "ArrowDown")) resize(Math.max(size, min - keyStep) + keyStep);
    };
    return base.div(
      { ...passed(props), class: classes("flex min-h-0 min-w-0", isRow ? "flex-row" : "flex-col", props.class) },
      size > 0 &&
        base.div(
          {
            key: "first",
            class: "flex flex-col shrink-0 overflow-hidden",
            style: isRow ? { width: size } : { height: size },
          },
          props.first,
        ),
      base.div(
        {
          key: "bar",
          role: "separator",
          // A bar between left and right stands upright.
          orientation: isRow ? "vertical" : "horizontal",
          label,
          focusable: true,
          valueNow: size,
          valueMin: collapsible ? 0 : min,
          valueMax: max,
          handles: `${isRow ? "left right" : "up down"} home end${collapsible ? " enter" : ""}`,
          onKeyDown: ({ key: name }) => key(name),
          onSetValue: ({ value: to }) => resize(to),
          onPointerDown: ({ x, y, button }) => {
            if (button === "left") drag.current = { at: isRow ? x : y, size };
          },
          onPointerMove: ({ x, y }) => {
            if (drag.current !== null) resize(drag.current.size + (isRow ? x : y) - drag.current.at);
          },
          onPointerUp: () => {
            drag.current = null;
          },
          class: classes(
            "shrink-0 flex items-center justify-center",
            isRow ? "w-2 cursor-ew-resize" : "h-2 cursor-ns-resize",
          ),
        },
        base.div({ class: isRow ? "w-px h-full bg-border" : "h-px w-full bg-border" }),
      ),
      base.div({ key: "second", class: "flex flex-col flex-1 min-w-0 min-h-0 overflow-hidden" }, props.second),
    );
  },
});

function length(value: unknown): string | undefined {
  return finite(value) ?? ((value as number) < 0 ? "0 or more" : undefined);
}
