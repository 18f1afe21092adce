// What every program has and guppy does: editing what has the focus, closing a window, ending the app. Menus name them by role,
// keymaps by id, as `guppy.copy`.
import { type MenuRole, roleCommand } from "../elements/menu-lines.ts";
import type { EditAction } from "../generated/values.ts";
import type { CommandCall, CommandSpec, CommandTable } from "./commands.ts";
import type { Binding } from "./keymap.ts";
import { parseKeys } from "./keymap-parse.ts";

/** What roles need of the app. */
export interface RoleWork {
  /** Edits what has the focus in the window with the keyboard. */
  readonly edit: (action: EditAction, call: CommandCall) => unknown;
  readonly close: (call: CommandCall) => unknown;
  readonly quit: () => unknown;
}

interface Role {
  readonly title: string;
  readonly keys: string;
  /** Done by whatever has the focus, without the app. */
  readonly edits?: EditAction;
}

const roles: Readonly<Record<MenuRole, Role>> = {
  undo: { title: "&Undo", keys: "mod-z", edits: "undo" },
  redo: { title: "&Redo", keys: "mod-shift-z", edits: "redo" },
  cut: { title: "Cu&t", keys: "mod-x", edits: "cut" },
  copy: { title: "&Copy", keys: "mod-c", edits: "copy" },
  paste: { title: "&Paste", keys: "mod-v", edits: "paste" },
  selectAll: { title: "Select &All", keys: "mod-a", edits: "selectAll" },
  close: { title: "&Close Window", keys: "mod-w" },
  quit: { title: "&Quit", keys: "mod-q" },
};

/** Text that can't be changed can be selected and copied. */
const anywhere: ReadonlySet<string> = new Set(["copy", "selectAll"]);

const all = Object.entries(roles) as readonly [MenuRole, Role][];

/** Their commands. */
export function roleCommands({ edit, close, quit }: RoleWork): CommandTable {
  const commandOf = (name: MenuRole, { title, edits }: Role): CommandSpec => {
    if (edits === undefined) return { title, palette: false, run: name === "quit" ? quit : close };
    const enabled = anywhere.has(edits) || (({ editing }: Readonly<Record<string, unknown>>) => editing === true);
    return { title, palette: false, enabled, run: (call) => edit(edits, call) };
  };
  return Object.fromEntries(all.map(([name, role]) => [roleCommand(name), commandOf(name, role)]));
}

/** Their keys: what fields do by themselves is shown only, the others are taken where a menu has the role. */
export function roleKeys(used: ReadonlySet<MenuRole>): readonly Binding[] {
  return all.flatMap(([name, { keys, edits }]): readonly Binding[] => {
    const parsed = parseKeys(keys);
    if (!parsed.ok || (edits === undefined && !used.has(name))) return [];
    return [
      {
        keys: parsed.value,
        command: roleCommand(name),
        args: undefined,
        when: undefined,
        source: "guppy",
        isShownOnly: edits !== undefined,
      },
    ];
  });
}
