// The menus of an app: whether they name commands that there are, and which roles are in them.

import type { Menu } from "../elements/menu-bar.ts";
import type { MenuItem, MenuItems, MenuRole } from "../elements/menu-lines.ts";
import { faultOfMenus } from "../elements/menu-lines.ts";
import { didYouMean, GuppyError } from "../errors.ts";

/** @throws GuppyError `GUPPY_INVALID_OPTIONS` that names the menu and the item. */
export function checkMenus(menus: unknown, commands: ReadonlySet<string>): void {
  const fault = faultOfMenus(menus);
  if (fault !== undefined) throw new GuppyError("GUPPY_INVALID_OPTIONS", `The \`menus\` can't be shown: ${fault}.`);
  for (const { label, items } of menus as readonly Menu[]) {
    for (const item of itemsIn(items)) {
      const command = typeof item === "string" ? item : "command" in item ? item.command : undefined;
      if (command === undefined || command === "-" || commands.has(command)) continue;
      const hint = didYouMean(command, commands);
      throw new GuppyError(
        "GUPPY_INVALID_OPTIONS",
        `The menu \`${label}\` has an item \`${command}\`, and the app has no such command.${hint}`,
        { details: { menu: label, command } },
      );
    }
  }
}

/** The roles of all items that are known before a menu opens. */
export function rolesIn(menus: readonly Menu[]): ReadonlySet<MenuRole> {
  const items = menus.flatMap((menu) => itemsIn(menu.items));
  return new Set(items.flatMap((item) => (typeof item === "object" && "role" in item ? [item.role] : [])));
}

function itemsIn(items: MenuItems): readonly MenuItem[] {
  if (typeof items === "function") return [];
  return items.flatMap((item) => {
    const inside = typeof item === "object" && "items" in item ? item.items : undefined;
    return [item, ...(inside === undefined ? [] : itemsIn(inside))];
  });
}
