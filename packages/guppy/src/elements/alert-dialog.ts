// `<alertDialog>`: a question that has to be answered.
import { base } from "../view/builders.ts";
import type { TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { heading, wordsOf } from "./dialog.ts";
import { flag, handler, nodes, oneOf, text } from "./takes.ts";

export interface AlertDialogProps extends CompositeProps<"overlay"> {
  /** Whether it shows; only the program opens and closes it. */
  readonly open: boolean;
  readonly title: TextNode;
  readonly description?: TextNode;
  /** What the answer yes says. @default "OK" */
  readonly confirm?: string | undefined;
  /** What the answer no says; an empty string leaves it out. @default "Cancel" */
  readonly cancel?: string | undefined;
  /**
   * `danger` where yes destroys something.
   * @default "primary"
   */
  readonly tone?: "primary" | "danger" | undefined;
  readonly onConfirm?: (() => unknown) | undefined;
  /** Also by Escape. */
  readonly onCancel?: (() => unknown) | undefined;
}

export const alertDialog = composite<AlertDialogProps, "overlay">({
  of: "overlay",
  props: {
    open: flag,
    title: nodes,
    description: nodes,
    confirm: text,
    cancel: text,
    tone: oneOf("primary", "danger"),
    onConfirm: handler,
    onCancel: handler,
  },
  required: ["open", "title"],
  render(props) {
    const { open, title, description, confirm = "OK", cancel = "Cancel", tone = "primary", class: own } = props;
    if (!open) return null;
    return base.overlay(
      {
        ...passed(props),
        role: "alertdialog",
        label: wordsOf(title),
        description: description === undefined ? undefined : wordsOf(description),
        side: "center",
        modal: true,
        backdrop: "backdrop",
        autoFocus: "first",
        dismissOnOutside: false,
        onDismiss: () => props.onCancel?.(),
        class: classes("flex flex-col gap-5 w-96 rounded-xl border border-border bg-raised p-5 shadow-xl", own),
      },
      heading(title, description, undefined),
      base.div(
        { class: "flex flex-row justify-end gap-2" },
        // The harmless answer comes first and has the focus.
        cancel !== "" && base.button({ variant: "outline", onClick: () => props.onCancel?.() }, cancel),
        base.button({ variant: tone, onClick: () => props.onConfirm?.() }, confirm),
      ),
    );
  },
});
