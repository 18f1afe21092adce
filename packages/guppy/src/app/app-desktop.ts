// What an app has of the desktop under its own name: folders, stores, notifications, the tray, its icon's badge.
import { join } from "node:path";
import { checkAppId } from "../desktop/app-id.ts";
import type { AutostartEntry } from "../desktop/autostart.ts";
import type { Capabilities } from "../desktop/capabilities.ts";
import type { Badge } from "../desktop/launcher.ts";
import type { NotificationHandle, NotificationOptions, NotificationRequest } from "../desktop/notifications.ts";
import { type AppPaths, appPaths } from "../desktop/paths.ts";
import type { Awake, AwakeOptions } from "../desktop/power.ts";
import type { GlobalShortcut, GlobalShortcuts } from "../desktop/shortcuts.ts";
import type { Store, StoreOptions } from "../desktop/store.ts";
import type { Tray, TrayOptions } from "../desktop/tray.ts";
import { GuppyError } from "../errors.ts";

export interface AppDesktop {
  /** Folders of the app and of the user. */
  readonly paths: AppPaths;
  /** A JSON value that is kept in `<name>.json` of the app's config folder; the same store for the same name. */
  readonly store: <Value>(name: string, options: StoreOptions<Value>) => Promise<Store<Value>>;
  /** What works on this desktop, and why not. */
  readonly capabilities: () => Promise<Capabilities>;
  readonly notify: (options: NotificationOptions, request?: NotificationRequest) => Promise<NotificationHandle>;
  /** Shows an icon in the tray; it keeps the process alive until it is closed. */
  readonly tray: (options: TrayOptions) => Promise<Tray>;
  /** Shows a count or a progress on the app's icon. */
  readonly badge: (badge: Badge) => Promise<void>;
  /** Keeps the machine awake until it is released. */
  readonly keepAwake: (options: AwakeOptions) => Promise<Awake>;
  /** Takes keys that hold whatever program has the keyboard, until they are closed. */
  readonly globalShortcuts: (shortcuts: readonly GlobalShortcut[]) => Promise<GlobalShortcuts>;
  /** Whether the desktop starts the app with the session. */
  readonly opensAtLogin: () => Promise<boolean>;
  readonly setOpensAtLogin: (on: AutostartEntry | false) => Promise<void>;
}

/** `paths` is a function here, so that an app which uses none of this may be called as it likes. */
export type DesktopOfApp = Omit<AppDesktop, "paths"> & { readonly pathsOfApp: () => AppPaths };

export function appDesktop(id: string): DesktopOfApp {
  const stores = new Map<string, Promise<Store<unknown>>>();
  let paths: AppPaths | undefined;
  const pathsOfApp = (): AppPaths => {
    paths ??= appPaths(id);
    return paths;
  };
  async function openNamed<Value>(name: string, options: StoreOptions<Value>): Promise<Store<Value>> {
    const file = join(pathsOfApp().config, `${name}.json`);
    return (await import("../desktop/store.ts")).openStore(file, options);
  }
  // What talks to the desktop is loaded by the first call that does.
  return {
    pathsOfApp,
    async store<Value>(name: string, options: StoreOptions<Value>) {
      checkStoreName(name);
      const opening = stores.get(name) ?? openNamed(name, options);
      stores.set(name, opening as Promise<Store<unknown>>);
      opening.catch(() => stores.delete(name));
      // One name is one store, of the type that its first caller gave.
      return opening as Promise<Store<Value>>;
    },
    capabilities: async () => (await import("../desktop/capabilities.ts")).capabilities(),
    async notify(options, request) {
      const { showNotification } = await import("../desktop/notifications.ts");
      return showNotification(checkAppId(id), options, request);
    },
    tray: async (options) => (await import("../desktop/tray.ts")).showTray(id, options),
    badge: async (badge) => (await import("../desktop/launcher.ts")).showBadge(id, badge),
    keepAwake: async (options) => (await import("../desktop/power.ts")).keepAwake(options),
    globalShortcuts: async (shortcuts) => (await import("../desktop/shortcuts.ts")).takeShortcuts(shortcuts),
    opensAtLogin: async () => (await import("../desktop/autostart.ts")).autostart(id).isOn(),
    setOpensAtLogin: async (on) => (await import("../desktop/autostart.ts")).autostart(id).set(on),
  };
}

function checkStoreName(name: string): void {
  if (typeof name === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return;
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    `The name of a store has letters, digits, dots, dashes and underscores, as "settings", and not ${JSON.stringify(name)}.`,
  );
}
