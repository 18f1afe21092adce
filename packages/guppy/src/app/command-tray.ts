// A tray icon of an app: its menu names commands, and follows what they are called and whether they can be run.

import type { Tray, TrayOptions } from "../desktop/tray.ts";
import type { TrayMenu, TrayMenuItem } from "../desktop/tray-menu.ts";
import { readMnemonic } from "../elements/menu-lines.ts";
import { GuppyError } from "../errors.ts";
import type { AppCommands, Place } from "./app-commands.ts";

/** A command of the app: title, tick and whether it can be chosen are the command's. */
export interface TrayCommand<Id extends string = string> {
  readonly command: Id;
  /** What it is run with. */
  readonly args?: unknown;
  /** In place of the command's title. */
  readonly label?: string | undefined;
}

export type AppTrayItem<Id extends string = string> =
  | "separator"
  | TrayCommand<Id>
  | (Omit<TrayMenuItem, "items"> & { readonly items?: AppTrayMenu<Id> | undefined });

export type AppTrayMenu<Id extends string = string> = readonly AppTrayItem<Id>[];

export interface AppTrayOptions<Id extends string = string> extends Omit<TrayOptions, "menu"> {
  readonly menu?: AppTrayMenu<Id> | undefined;
}

export interface AppTray<Id extends string = string> {
  /** What is left out stays as it was. */
  readonly update: (change: Partial<AppTrayOptions<Id>>) => void;
  readonly close: () => void;
}

/** `place` says for which window commands are looked at and run: the one that had the keyboard last. */
export async function showCommandTray(
  show: (options: TrayOptions) => Promise<Tray>,
  commands: AppCommands,
  place: () => Place,
  { menu: first, ...options }: AppTrayOptions,
): Promise<AppTray> {
  let menu = first;
  const made = (): TrayMenu => trayMenuOf(menu ?? [], commands, place);
  let shown = said(made());
  const tray = await show({ ...options, ...(menu !== undefined && { menu: made() }) });
  const stop = commands.subscribe(() => {
    const next = made();
    if (said(next) === shown) return;
    shown = said(next);
    // It may be gone by itself, with the desktop's tray or the bus.
    if (tray.isOpen()) tray.update({ menu: next });
  });
  return {
    update({ menu: other, ...change }) {
      if (other !== undefined) menu = other;
      const next = made();
      shown = said(next);
      tray.update({ ...change, ...(other !== undefined && { menu: next }) });
    },
    close() {
      stop();
      tray.close();
    },
  };
}

/** What the desktop would show. */
function said(menu: TrayMenu): string {
  return JSON.stringify(menu);
}

function trayMenuOf(menu: AppTrayMenu, commands: AppCommands, place: () => Place): TrayMenu {
  return menu.flatMap((item): TrayMenu => {
    if (typeof item !== "object" || item === null) return [item];
    if (!("command" in item)) {
      return [{ ...item, items: item.items && trayMenuOf(item.items, commands, place) }];
    }
    const state = commands.stateOf(item.command, place());
    if (state === undefined) {
      throw new GuppyError(
        "GUPPY_UNKNOWN_COMMAND",
        `The menu of a tray icon names the command \`${item.command}\`, which the app does not have.`,
        {
          details: { command: item.command },
        },
      );
    }
    if (!state.available) return [];
    return [
      {
        label: item.label ?? readMnemonic(state.title).text,
        enabled: state.enabled,
        checked: state.checked,
        kind: state.radio ? "radio" : "check",
        onSelect: () => {
          const ran = commands.run(item.command, item.args, "tray", place());
          return ran.ran ? ran.result : undefined;
        },
      },
    ];
  });
}
