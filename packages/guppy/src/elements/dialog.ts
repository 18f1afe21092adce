// `<dialog>`: a panel in the middle of the window; nothing else can be used while it shows.
import { base } from "../view/builders.ts";
import type { Element, GuppyNode, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { x } from "./glyphs.ts";
import { flag, handler, nodes, oneOf } from "./takes.ts";

export interface DialogProps extends CompositeProps<"overlay"> {
  /** Whether it shows; only the program opens and closes it. */
  readonly open: boolean;
  readonly title?: TextNode;
  /** A sentence below the title. */
  readonly description?: TextNode;
  /** Buttons at the end. */
  readonly footer?: GuppyNode;
  /**
   * Whether Escape, a press outside and a button in the corner ask to close it.
   * @default true
   */
  readonly dismissable?: boolean | undefined;
  /** @default "md" */
  readonly size?: "sm" | "md" | "lg" | undefined;
  /** The user asks to close it. */
  readonly onClose?: (() => unknown) | undefined;
  /** Built only while it shows. */
  readonly children?: GuppyNode;
}

const widths = { sm: "w-80", md: "w-[28rem]", lg: "w-[40rem]" } as const;

export const dialog = composite<DialogProps, "overlay">({
  of: "overlay",
  props: {
    open: flag,
    title: nodes,
    description: nodes,
    footer: nodes,
    dismissable: flag,
    size: oneOf("sm", "md", "lg"),
    onClose: handler,
    children: nodes,
  },
  required: ["open"],
  render(props) {
    const { open, title, description, footer, dismissable = true, size = "md", onClose, children, class: own } = props;
    if (!open) return null;
    return base.overlay(
      {
        ...passed(props),
        role: "dialog",
        label: title === undefined ? undefined : wordsOf(title),
        description: description === undefined ? undefined : wordsOf(description),
        side: "center",
        modal: true,
        backdrop: "backdrop",
        autoFocus: "first",
        dismissOnEscape: dismissable,
        dismissOnOutside: dismissable,
        onDismiss: () => onClose?.(),
        class: classes(
          "flex flex-col gap-4 rounded-xl border border-border bg-raised p-5 shadow-xl",
          widths[size],
          own,
        ),
      },
      (title !== undefined || dismissable) && heading(title, description, dismissable ? onClose : undefined),
      children,
      footer !== undefined && base.div({ class: "flex flex-row justify-end gap-2" }, footer),
    );
  },
});

/** A title with a sentence below it, and a button that closes. The button comes last, so that content has the focus first. */
export function heading(title: TextNode, description: TextNode, close: (() => unknown) | undefined): Element {
  return base.div(
    { class: "relative flex flex-col gap-1 pr-8" },
    title !== undefined && base.text({ role: "heading", level: 2, class: "text-lg font-semibold" }, title),
    description !== undefined && base.text({ class: "text-sm text-textMuted" }, description),
    close !== undefined &&
      base.button(
        {
          variant: "bare",
          label: "Close",
          tabIndex: 1,
          onClick: () => close(),
          class: "absolute top-0 right-0 rounded-md p-1 text-textMuted hover:bg-muted",
        },
        base.icon({ svg: x, class: "size-4" }),
      ),
  );
}

/** The strings and numbers of a text, joined. */
export function wordsOf(text: TextNode): string {
  if (Array.isArray(text)) return text.map(wordsOf).join("");
  return typeof text === "string" || typeof text === "number" ? String(text) : "";
}
