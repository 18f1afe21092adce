// The menu of a tray icon, as `com.canonical.dbusmenu` has it: the desktop draws it and says what was chosen.
import { GuppyError } from "../errors.ts";
import type { ServedInterface } from "./dbus/served.ts";
import { type Value, type Vardict, vardict, variant } from "./dbus/values.ts";
import { tell } from "./tell.ts";

export interface TrayMenuItem {
  readonly label: string;
  readonly onSelect?: (() => unknown) | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
  /** Whether it is ticked; left out, it is nothing to tick. */
  readonly checked?: boolean | undefined;
  /** How a tick looks. @default "check" */
  readonly kind?: "check" | "radio" | undefined;
  /** A menu that opens beside it. */
  readonly items?: TrayMenu | undefined;
}

export type TrayMenu = readonly (TrayMenuItem | "separator")[];

export const menuInterface = "com.canonical.dbusmenu";
const mostItems = 1000;
const deepest = 8;

interface Entry {
  readonly item: TrayMenuItem | "separator" | "root";
  readonly children: readonly number[];
}

export interface ServedMenu {
  readonly interface: ServedInterface;
  /** Shows other items; gives the number that the desktop is told. */
  readonly set: (menu: TrayMenu) => number;
}

/** Numbers are given anew with each menu and never twice, so that a late answer hits nothing else. */
export function createServedMenu(first: TrayMenu): ServedMenu {
  let lastId = 0;
  let revision = 1;
  let entries = index(first);

  function index(menu: TrayMenu): ReadonlyMap<number, Entry> {
    checkMenu(menu, 0);
    const found = new Map<number, Entry>();
    const add = (items: TrayMenu): readonly number[] =>
      items.map((item) => {
        lastId += 1;
        const id = lastId;
        found.set(id, { item, children: [] });
        if (item !== "separator" && item.items !== undefined) found.set(id, { item, children: add(item.items) });
        return id;
      });
    found.set(0, { item: "root", children: add(menu) });
    if (found.size > mostItems) throw odd(`has more than ${mostItems} items`);
    return found;
  }

  const layout = (id: number, depth: number): Value => {
    const { children } = entryOf(id);
    const inner = depth === 0 ? [] : children.map((child) => variant("(ia{sv}av)", layout(child, depth - 1)));
    return [id, propertiesOf(entryOf(id)), inner];
  };
  const entryOf = (id: number): Entry => {
    const found = entries.get(id);
    if (found === undefined) throw new GuppyError("GUPPY_NOT_FOUND", "The menu has no such item any more.");
    return found;
  };
  const happen = (id: number, what: string): void => {
    const item = entries.get(id)?.item;
    if (what !== "clicked" || item === undefined || item === "separator" || item === "root") return;
    if (item.enabled !== false) tell(item.onSelect);
  };

  return {
    set(menu) {
      entries = index(menu);
      revision += 1;
      return revision;
    },
    interface: {
      properties: {
        Version: { type: "u", get: () => 3 },
        TextDirection: { type: "s", get: () => "ltr" },
        Status: { type: "s", get: () => "normal" },
        IconThemePath: { type: "as", get: () => [] },
      },
      methods: {
        GetLayout: {
          takes: "iias",
          gives: "u(ia{sv}av)",
          run: (parent, depth) => [revision, layout(Number(parent), Number(depth) < 0 ? deepest + 1 : Number(depth))],
        },
        GetGroupProperties: {
          takes: "aias",
          gives: "a(ia{sv})",
          run: (ids) => {
            const asked = (ids as readonly number[]).length === 0 ? [...entries.keys()] : (ids as readonly number[]);
            return [asked.filter((id) => entries.has(id)).map((id) => [id, propertiesOf(entryOf(id))])];
          },
        },
        GetProperty: {
          takes: "is",
          gives: "v",
          run: (id, name) => [propertiesOf(entryOf(Number(id))).get(String(name)) ?? variant("s", "")],
        },
        Event: {
          takes: "isvu",
          gives: "",
          run: (id, what) => {
            happen(Number(id), String(what));
            return [];
          },
        },
        EventGroup: {
          takes: "a(isvu)",
          gives: "ai",
          run: (events) => {
            const all = events as readonly (readonly Value[])[];
            for (const [id, what] of all) happen(Number(id), String(what));
            return [all.map(([id]) => Number(id)).filter((id) => !entries.has(id))];
          },
        },
        AboutToShow: { takes: "i", gives: "b", run: () => [false] },
        AboutToShowGroup: { takes: "ai", gives: "aiai", run: () => [[], []] },
      },
    },
  };
}

function propertiesOf({ item, children }: Entry): Vardict {
  if (item === "root") return vardict({ "children-display": variant("s", "submenu") });
  if (item === "separator") return vardict({ type: variant("s", "separator") });
  const { label, enabled = true, checked, kind = "check" } = item;
  return vardict({
    // An underscore would be a mnemonic.
    label: variant("s", label.replaceAll("_", "__")),
    enabled: variant("b", enabled),
    "toggle-type": checked === undefined ? undefined : variant("s", kind === "radio" ? "radio" : "checkmark"),
    "toggle-state": checked === undefined ? undefined : variant("i", checked ? 1 : 0),
    "children-display": children.length === 0 ? undefined : variant("s", "submenu"),
  });
}

function checkMenu(menu: TrayMenu, depth: number): void {
  if (!Array.isArray(menu)) throw odd("is a list of items");
  if (depth > deepest) throw odd(`nests deeper than ${deepest}`);
  for (const item of menu as TrayMenu) {
    if (item === "separator") continue;
    if (typeof item !== "object" || item === null || typeof item.label !== "string" || item.label.includes("\0")) {
      throw odd('has something that is neither { label, … } nor "separator"');
    }
    if (item.items !== undefined) checkMenu(item.items, depth + 1);
  }
}

function odd(what: string): GuppyError {
  return new GuppyError("GUPPY_INVALID_VALUE", `The menu of a tray icon ${what}.`);
}
