// `<titleBar>`: the title bar of a window whose `titlebar` is "custom". What it does to the window is native (`windowControl`), so it
// works while JavaScript is busy.
import { base } from "../view/builders.ts";
import type { Element, GuppyNode, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { copy, minus, square, x } from "./glyphs.ts";
import { flag, handler, nodes } from "./takes.ts";

export interface TitleBarProps extends CompositeProps<"div"> {
  /** Its text, at the start. */
  readonly title?: TextNode;
  /** What stands between the title and the buttons: a search field, tabs. */
  readonly children?: GuppyNode;
  /**
   * Has a button that minimizes the window.
   * @default true
   */
  readonly minimizable?: boolean | undefined;
  /**
   * Has a button that maximizes the window, and takes that back.
   * @default true
   */
  readonly maximizable?: boolean | undefined;
  /**
   * The window is maximized: `window.windowState === "maximized"`.
   * @default false
   */
  readonly maximized?: boolean | undefined;
  /** The button that closes the window was pressed; without it there is none. */
  readonly onClose?: (() => unknown) | undefined;
}

function control(label: string, svg: string, props: object): Element {
  return base.button(
    { label, variant: "bare", class: "h-full w-11 items-center justify-center hover:bg-muted", ...props },
    base.icon({ svg, class: "size-4" }),
  );
}

export const titleBar = composite<TitleBarProps, "div">({
  of: "div",
  props: {
    title: nodes,
    children: nodes,
    minimizable: flag,
    maximizable: flag,
    maximized: flag,
    onClose: handler,
  },
  render({ title, children, minimizable = true, maximizable = true, maximized = false, onClose, class: own, ...rest }) {
    return base.div(
      {
        ...passed(rest),
        windowControl: "drag",
        class: classes("flex flex-row items-center w-full h-10 shrink-0 bg-surface border-b border-border", own),
      },
      base.text({ class: "px-3 text-sm font-medium truncate" }, title),
      base.div({ class: "flex flex-row flex-1 items-center min-w-0 h-full" }, children),
      minimizable && control("Minimize", minus, { windowControl: "minimize" }),
      maximizable &&
        (maximized
          ? control("Restore", copy, { windowControl: "maximize" })
          : control("Maximize", square, { windowControl: "maximize" })),
      onClose !== undefined &&
        control("Close", x, {
          onClick: () => onClose(),
          class: "h-full w-11 items-center justify-center hover:bg-danger hover:text-dangerText",
        }),
    );
  },
});
