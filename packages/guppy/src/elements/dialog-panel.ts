// The panel of a dialog that a program asks for by a call: a title, what it says, and its answers in a row.
import { base } from "../view/builders.ts";
import type { Element, GuppyNode } from "../view/element.ts";
import { classes } from "./composite.ts";

export interface DialogButton {
  readonly label: string;
  readonly variant: "primary" | "danger" | "outline" | "ghost";
  readonly disabled?: boolean;
  readonly onClick: () => unknown;
}

export interface DialogPanel {
  readonly title: string;
  readonly description?: string | undefined;
  readonly content?: GuppyNode;
  readonly buttons: readonly DialogButton[];
  /** Escape was pressed. */
  readonly onDismiss: () => unknown;
  readonly class?: string;
}

export function dialogPanel({ title, description, content, buttons, onDismiss, class: own }: DialogPanel): Element {
  return base.overlay(
    {
      role: content === undefined ? "alertdialog" : "dialog",
      label: title,
      description,
      side: "center",
      modal: true,
      backdrop: "backdrop",
      autoFocus: "first",
      dismissOnOutside: false,
      onDismiss,
      class: classes("flex flex-col gap-4 w-96 rounded-xl border border-border bg-raised p-5 shadow-xl", own),
    },
    base.div(
      { class: "flex flex-col gap-1" },
      base.text({ role: "heading", level: 2, class: "text-lg font-semibold" }, title),
      description !== undefined && base.text({ class: "text-sm text-textMuted" }, description),
    ),
    content,
    base.div(
      { class: "flex flex-row flex-wrap justify-end gap-2" },
      buttons.map(({ label, variant, disabled = false, onClick }) =>
        base.button({ key: label, variant, disabled, onClick: () => onClick() }, label),
      ),
    ),
  );
}
