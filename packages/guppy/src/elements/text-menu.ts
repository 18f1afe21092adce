// What is shown over fields for text without the program's doing: their menu, and what an editor says of a place in it.
import type { WindowTextMenuPayload, WindowTextNotePayload } from "../generated/windows.ts";
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { menuPanel } from "./menu-items.ts";
import type { MenuItem } from "./menu-lines.ts";
import { type TextCommand, textMenuWords } from "./text-menu-words.ts";

/** `act` is told what was picked, or null when it is to close. */
export function textMenu(menu: WindowTextMenuPayload, act: (command: TextCommand | null) => unknown): Element {
  const item = (value: TextCommand, shortcut: string): MenuItem => ({
    value,
    label: textMenuWords()[value],
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
