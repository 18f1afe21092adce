// What every program has and guppy does: editing what has the focus, a window's state and end, ending the app. Menus name them by role,
// keymaps by id, as `guppy.copy`.
import { type MenuRole, roleCommand } from "../elements/menu-lines.ts";
import { type EditAction, enums } from "../generated/values.ts";
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
  /** Left out where no keys are usual. */
  readonly keys?: string;
}

const roles: Readonly<Record<MenuRole, Role>> = {
  undo: { title: "&Undo", keys: "mod-z" },
  redo: { title: "&Redo", keys: "mod-shift-z" },
  cut: { title: "Cu&t", keys: "mod-x" },
  copy: { title: "&Copy", keys: "mod-c" },
  paste: { title: "&Paste", keys: "mod-v" },
  selectAll: { title: "Select &All", keys: "mod-a" },
  minimize: { title: "Mi&nimize" },
  fullscreen: { title: "&Full Screen", keys: "f11" },
  close: { title: "&Close Window", keys: "mod-w" },
  quit: { title: "&Quit", keys: "mod-q" },
};

/** Done by whatever has the focus, without the app. */
const isEdit = (role: MenuRole): role is EditAction => (enums.editAction as readonly string[]).includes(role);

/** Text that can't be changed can be selected and copied. */
const anywhere: ReadonlySet<string> = new Set(["copy", "selectAll"]);

const all = Object.entries(roles) as readonly [MenuRole, Role][];

/** Their commands. */
export function roleCommands({ edit, close, quit }: RoleWork): CommandTable {
  const whole: Readonly<Record<Exclude<MenuRole, EditAction>, CommandSpec["run"]>> = {
    minimize: ({ window }) => window?.setWindowState("minimized"),
    fullscreen: ({ window }) => window?.setWindowState(window.windowState === "fullscreen" ? "normal" : "fullscreen"),
    close,
    quit,
  };
  const commandOf = (name: MenuRole, { title }: Role): CommandSpec => {
    if (!isEdit(name)) return { title, palette: false, run: whole[name] };
    const enabled = anywhere.has(name) || (({ editing }: Readonly<Record<string, unknown>>) => editing === true);
    return { title, palette: false, enabled, run: (call) => edit(name, call) };
  };
  return Object.fromEntries(all.map(([name, role]) => [roleCommand(name), commandOf(name, role)]));
}

/** Their keys: what fields do by themselves is shown only, the others are taken where a menu has the role. */
export function roleKeys(used: ReadonlySet<MenuRole>): readonly Binding[] {
  return all.flatMap(([name, { keys }]): readonly Binding[] => {
    if (keys === undefined) return [];
    const parsed = parseKeys(keys);
    if (!parsed.ok || (!isEdit(name) && !used.has(name))) return [];
    return [
      {
        keys: parsed.value,
        command: roleCommand(name),
        args: undefined,
        when: undefined,
        source: "guppy",
        isShownOnly: isEdit(name),
      },
    ];
  });
}
