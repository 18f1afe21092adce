// Commands in the menu of a tray icon: the desktop draws it, so it gets what commands are at the moment, and again when they change.
import type { TrayMenu, TrayMenuItem } from "../desktop/tray-menu.ts";
import { type MenuEntry, type MenuItems, type MenuLine, menuLines } from "../elements/menu-lines.ts";
import type { Shell } from "../view/shell.ts";

/** `run` does what an item is for. */
export function trayMenuOf(
  items: MenuItems,
  commands: Pick<Shell, "command">,
  run: (entry: MenuEntry) => unknown,
): TrayMenu {
  const convert = (line: MenuLine): TrayMenuItem | "separator" => {
    if (line.type === "separator") return "separator";
    if (line.type === "label") return { label: line.label, enabled: false };
    const { label, disabled, checked, radio, items: inside } = line;
    return {
      label,
      enabled: !disabled,
      checked,
      kind: radio ? "radio" : "check",
      ...(inside === undefined ? { onSelect: () => run(line) } : { items: trayMenuOf(inside, commands, run) }),
    };
  };
  return menuLines(items, commands, true).map(convert);
}
