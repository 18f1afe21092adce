// An icon in the desktop's tray, by StatusNotifierItem: the desktop asks for its properties, and says when it is pressed. Each icon
// has a connection to the bus of its own, because a connection has one such object.
import { GuppyError } from "../errors.ts";
import { checkAppId } from "./app-id.ts";
import { ownBus } from "./bus.ts";
import { unavailable } from "./dbus/broken.ts";
import type { Bus } from "./dbus/connection.ts";
import type { ServedInterface } from "./dbus/served.ts";
import type { Value } from "./dbus/values.ts";
import { type IconPixels, readIcon } from "./icon-pixels.ts";
import { tell } from "./tell.ts";
import { createServedMenu, menuInterface, type TrayMenu } from "./tray-menu.ts";

export interface TrayOptions {
  /** The name of an icon of the desktop's theme, or a PNG of up to 512 × 512 px. */
  readonly icon: string | Uint8Array;
  /** What it is called, also for assistive technology. */
  readonly title: string;
  /** Shown while the pointer is over it. @default the title */
  readonly tooltip?: string | undefined;
  /** `attention` where the user should look; `passive` where the desktop may hide it. @default "active" */
  readonly status?: "active" | "attention" | "passive" | undefined;
  readonly menu?: TrayMenu | undefined;
  /** It was pressed; with a menu and without this, desktops open the menu. */
  readonly onActivate?: (() => unknown) | undefined;
  /** It was pressed with the middle button. */
  readonly onSecondary?: (() => unknown) | undefined;
  /** The wheel was turned over it; `delta` is positive downwards and to the right. */
  readonly onScroll?: ((delta: number, axis: "vertical" | "horizontal") => unknown) | undefined;
  /** It shows no more, because the desktop's tray or the bus has gone. With a new tray it comes back by itself, and this says so. */
  readonly onShown?: ((shown: boolean) => unknown) | undefined;
}

export interface Tray {
  /** What is left out stays as it was. */
  readonly update: (change: Partial<TrayOptions>) => void;
  readonly close: () => void;
}

export const watcherName = "org.kde.StatusNotifierWatcher";
export const watcher = { destination: watcherName, path: "/StatusNotifierWatcher" } as const;
const itemInterface = "org.kde.StatusNotifierItem";
const itemPath = "/StatusNotifierItem";
const menuPath = "/MenuBar";
const statuses = { active: "Active", attention: "NeedsAttention", passive: "Passive" } as const;

let count = 0;

/** @throws GuppyError `GUPPY_UNAVAILABLE` where the desktop has no tray. */
export async function showTray(appId: string, first: TrayOptions): Promise<Tray> {
  checkAppId(appId);
  let options = checkTray(first);
  let pixels = pixelsOf(options.icon);
  const menu = createServedMenu(options.menu ?? []);
  const connection = await ownBus();
  try {
    count += 1;
    connection.serve(itemPath, { [itemInterface]: item(appId, () => ({ options, pixels })) });
    connection.serve(menuPath, { [menuInterface]: menu.interface });
    // Some trays only look for names of this form.
    await connection.own(`${itemInterface}-${process.pid}-${count}`);
    await register(connection, (shown) => tell(options.onShown, shown));
  } catch (error) {
    connection.close();
    throw error;
  }
  // As long as the icon is there, its process is wanted.
  const alive = setInterval(() => undefined, 2 ** 30);
  void connection.closed.then((reason) => {
    clearInterval(alive);
    if (reason.code !== "GUPPY_CLOSED") tell(options.onShown, false);
  });
  return {
    update(change) {
      const next = checkTray({ ...options, ...withoutUndefined(change) });
      const nextPixels = next.icon === options.icon ? pixels : pixelsOf(next.icon);
      const revision = next.menu === options.menu ? undefined : menu.set(next.menu ?? []);
      const before = options;
      options = next;
      pixels = nextPixels;
      announce(connection, before, next, revision);
    },
    close() {
      connection.close();
    },
  };
}

/** Now, and again whenever another tray begins. */
async function register(connection: Bus, onShown: (shown: boolean) => void): Promise<void> {
  const say = (): Promise<unknown> =>
    connection.call({
      ...watcher,
      interface: watcherName,
      member: "RegisterStatusNotifierItem",
      signature: "s",
      body: [connection.name],
      returns: "",
    });
  let known: string | undefined;
  let isFirst = true;
  await connection.follow(watcherName, (owner) => {
    if (owner === known) return;
    known = owner;
    if (isFirst) return;
    if (owner === undefined) onShown(false);
    else
      say().then(
        () => onShown(true),
        () => undefined,
      );
  });
  isFirst = false;
  if (known === undefined) {
    throw unavailable(
      "This desktop has no tray",
      "GNOME has one with the extension AppIndicator; `app.capabilities()` tells beforehand.",
    );
  }
  await say();
}

function item(appId: string, now: () => { readonly options: TrayOptions; readonly pixels: Value }): ServedInterface {
  const text = (get: (options: TrayOptions) => string) => ({ type: "s", get: () => get(now().options) });
  const nothing = { type: "a(iiay)", get: () => [] };
  const method = (takes: string, run: (options: TrayOptions, args: readonly Value[]) => void) => ({
    takes,
    gives: "",
    run: (...args: readonly Value[]) => {
      run(now().options, args);
      return [];
    },
  });
  return {
    properties: {
      Category: text(() => "ApplicationStatus"),
      Id: text(() => appId),
      Title: text(({ title }) => title),
      Status: text(({ status = "active" }) => statuses[status]),
      WindowId: { type: "i", get: () => 0 },
      IconName: text(({ icon }) => (typeof icon === "string" ? icon : "")),
      IconPixmap: { type: "a(iiay)", get: () => now().pixels },
      IconThemePath: text(() => ""),
      OverlayIconName: text(() => ""),
      OverlayIconPixmap: nothing,
      AttentionIconName: text(({ icon }) => (typeof icon === "string" ? icon : "")),
      AttentionIconPixmap: { type: "a(iiay)", get: () => now().pixels },
      AttentionMovieName: text(() => ""),
      ToolTip: {
        type: "(sa(iiay)ss)",
        get: () => {
          const { tooltip, title } = now().options;
          return ["", [], tooltip ?? title, ""];
        },
      },
      ItemIsMenu: { type: "b", get: () => now().options.onActivate === undefined && now().options.menu !== undefined },
      Menu: { type: "o", get: () => menuPath },
    },
    methods: {
      Activate: method("ii", ({ onActivate }) => tell(onActivate)),
      SecondaryActivate: method("ii", ({ onSecondary }) => tell(onSecondary)),
      // The desktop draws the menu; this is for trays that can't.
      ContextMenu: method("ii", () => undefined),
      Scroll: method("is", ({ onScroll }, [delta, axis]) =>
        tell(onScroll, Number(delta), String(axis).toLowerCase() === "horizontal" ? "horizontal" : "vertical"),
      ),
    },
  };
}

function announce(connection: Bus, before: TrayOptions, next: TrayOptions, menuRevision: number | undefined): void {
  const say = (member: string, signature = "", body: readonly Value[] = []): void =>
    connection.emit(itemPath, itemInterface, member, signature, body);
  if (next.title !== before.title) say("NewTitle");
  if (next.icon !== before.icon) {
    say("NewIcon");
    say("NewAttentionIcon");
  }
  if (next.tooltip !== before.tooltip || next.title !== before.title) say("NewToolTip");
  if (next.status !== before.status) say("NewStatus", "s", [statuses[next.status ?? "active"]]);
  if (menuRevision !== undefined) connection.emit(menuPath, menuInterface, "LayoutUpdated", "ui", [menuRevision, 0]);
}

function pixelsOf(icon: string | Uint8Array): Value {
  if (typeof icon === "string") return [];
  const { width, height, argb }: IconPixels = readIcon(icon);
  return [[width, height, argb]];
}

function checkTray(options: TrayOptions): TrayOptions {
  const { icon, title, tooltip = "", status = "active" } = options;
  const wrong = (what: string): GuppyError => new GuppyError("GUPPY_INVALID_VALUE", `A tray icon's ${what}.`);
  if (!(icon instanceof Uint8Array) && (typeof icon !== "string" || icon === "" || icon.includes("\0"))) {
    throw wrong("`icon` is the name of an icon or the bytes of a PNG");
  }
  for (const [name, text] of Object.entries({ title, tooltip })) {
    if (typeof text !== "string" || text.includes("\0") || text.length > 4096) {
      throw wrong(`\`${name}\` is a string of up to 4096 characters without zeros`);
    }
  }
  if (!Object.hasOwn(statuses, status)) throw wrong("`status` is active, attention or passive");
  return options;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T;
}
