// What this desktop offers, asked before anything is tried: a menu entry that does nothing is worse than none.
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { GuppyError } from "../errors.ts";
import { bus, isOffered, isOwned } from "./bus.ts";
import { launcherName } from "./launcher.ts";
import { portalName, portalPath } from "./portal.ts";
import { usesX11 } from "./shortcuts.ts";
import { watcher, watcherName } from "./tray.ts";

export interface Capability {
  readonly works: boolean;
  /** Why not, and what would help; undefined where it works. */
  readonly reason?: string | undefined;
}

export type CapabilityName =
  | "badge"
  | "dragOut"
  | "fileDialogs"
  | "globalShortcuts"
  | "keepAwake"
  | "notifications"
  | "notificationActions"
  | "openExternal"
  | "sleepEvents"
  | "tray";

export type Capabilities = Readonly<Record<CapabilityName, Capability>>;

const yes: Capability = Object.freeze({ works: true });
const no = (reason: string): Capability => Object.freeze({ works: false, reason });

/** Asks the desktop; never rejects. What the answer is may be another when somebody installs or starts something. */
export async function capabilities(): Promise<Capabilities> {
  const names = Object.keys(checks) as readonly CapabilityName[];
  const answers = await Promise.all(names.map(async (name) => [name, await safely(checks[name])] as const));
  return Object.freeze(Object.fromEntries(answers)) as Capabilities;
}

async function safely(check: () => Promise<Capability>): Promise<Capability> {
  try {
    return await check();
  } catch (error) {
    return no(error instanceof GuppyError ? error.message : String(error));
  }
}

const checks: Readonly<Record<CapabilityName, () => Promise<Capability>>> = {
  badge: async () =>
    (await isOwned(launcherName))
      ? yes
      : no("This desktop's launcher shows no badges. KDE Plasma and Ubuntu's dock do."),

  dragOut: async () =>
    process.env.WAYLAND_DISPLAY ? yes : no("Files can be dragged out of a window on Wayland only; offer to copy them."),

  fileDialogs: () => portal("FileChooser", "guppy draws the dialog itself instead."),

  globalShortcuts: async () => (usesX11(process.env) ? yes : portal("GlobalShortcuts", "On X11 shortcuts need none.")),

  keepAwake: () => portal("Inhibit", "The machine may fall asleep while the program works."),

  notifications: async () =>
    (await isOffered("org.freedesktop.Notifications"))
      ? yes
      : no("Nobody on this desktop shows notifications. Install a server for them, such as dunst."),

  async notificationActions() {
    const name = "org.freedesktop.Notifications";
    const call = { destination: name, path: "/org/freedesktop/Notifications", interface: name };
    const [can] = await (await bus()).call({ ...call, member: "GetCapabilities", returns: "as" });
    const has = Array.isArray(can) && can.includes("actions");
    return has ? yes : no("This desktop's notifications have no buttons.");
  },

  async openExternal() {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const found = await access(join(folder, "xdg-open"), constants.X_OK).then(
        () => true,
        () => false,
      );
      if (found) return yes;
    }
    return no("There is no `xdg-open` here. Install xdg-utils.");
  },

  async sleepEvents() {
    const name = "org.freedesktop.login1";
    const call = { destination: name, path: "/org/freedesktop/login1", interface: "org.freedesktop.DBus.Peer" };
    await (await bus("system")).call({ ...call, member: "Ping", returns: "" });
    return yes;
  },

  async tray() {
    if (!(await isOwned(watcherName))) {
      return no("This desktop has no tray. GNOME has one with the extension AppIndicator.");
    }
    const [hosted] = await (await bus()).call({
      ...watcher,
      interface: "org.freedesktop.DBus.Properties",
      member: "Get",
      signature: "ss",
      body: [watcherName, "IsStatusNotifierHostRegistered"],
      returns: "v",
    });
    const shows = typeof hosted === "object" && "value" in hosted && hosted.value === true;
    return shows ? yes : no("The desktop takes tray icons, and nothing shows them.");
  },
};

/** Each interface of the portal says its version where the desktop has a backend for it. */
async function portal(name: string, meanwhile: string): Promise<Capability> {
  try {
    await (await bus()).call({
      destination: portalName,
      path: portalPath,
      interface: "org.freedesktop.DBus.Properties",
      member: "Get",
      signature: "ss",
      body: [`org.freedesktop.portal.${name}`, "version"],
      returns: "v",
    });
    return yes;
  } catch (error) {
    const why = error instanceof GuppyError ? error.message : String(error);
    return no(`The desktop's portal has no ${name}: ${why} ${meanwhile}`);
  }
}
