// What is shown over fields for text without the program's doing: their menu, and what an editor says of a place in it.
import type { WindowTextMenuPayload, WindowTextNotePayload } from "../generated/windows.ts";
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { menuPanel } from "./menu-items.ts";
import type { MenuItem } from "./menu-lines.ts";

/** What the menu of a text field says. */
export interface TextMenuWords {
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
}

export type TextCommand = keyof TextMenuWords;

const english: TextMenuWords = { cut: "Cut", copy: "Copy", paste: "Paste", selectAll: "Select all" };

let words = english;

/**
 * Says what the menus of text fields are to say from now on, in all windows; what is left out is in English.
 *
 * @example
 * setTextMenuWords({ cut: "Ausschneiden", copy: "Kopieren", paste: "Einfügen", selectAll: "Alles auswählen" });
 */
export function setTextMenuWords(own: Partial<TextMenuWords>): void {
  words = { ...english, ...own };
}

/** `act` is told what was picked, or null when it is to close. */
export function textMenu(menu: WindowTextMenuPayload, act: (command: TextCommand | null) => unknown): Element {
  const item = (value: TextCommand, shortcut: string): MenuItem => ({
    value,
    label: words[value],
    shortcut,
    disabled: !menu[value],
  });
  return menuPanel({
    key: "text menu",
    items: [
      item("cut", "Ctrl+X"),
      item("copy", "Ctrl+C"),
      item("paste", "Ctrl+V"),
      { type: "separator" },
      item("selectAll", "Ctrl+A"),
    ],
    label: undefined,
    place: { anchorX: menu.x, anchorY: menu.y, side: "bottom", align: "start", offset: 0 },
    choose: ({ value }) => act(value as TextCommand),
    close: () => act(null),
    isSub: false,
  });
}

/** The message of a diagnostic that the pointer is on. */
export function textNote({ message, x, y }: WindowTextNotePayload): Element {
  return base.overlay(
    {
      key: "text note",
      role: "tooltip",
      anchorX: x,
      anchorY: y,
      side: "top",
      align: "start",
      offset: 14,
      autoFocus: "none",
      dismissOnEscape: false,
      dismissOnOutside: false,
      class: "max-w-96 rounded-md bg-tooltip px-2 py-1 shadow-md pointer-events-none",
    },
    base.text({ class: "text-xs text-tooltipText" }, message),
  );
}
