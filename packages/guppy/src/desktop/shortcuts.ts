// Shortcuts that hold whatever program has the keyboard: by the X server, or on Wayland by the desktop's portal, which asks the user.
import { randomBytes } from "node:crypto";
import { GuppyError } from "../errors.ts";
import { bus } from "./bus.ts";
import { entry, type Value, vardict, variant } from "./dbus/values.ts";
import { askPortal, portalName, portalPath } from "./portal.ts";
import { parseShortcut, type ShortcutKeys, triggerOf } from "./shortcut-keys.ts";
import { tell } from "./tell.ts";
import { grabKeys } from "./x11/grabs.ts";

export interface GlobalShortcut {
  /** Tells it from the others of the app; the desktop remembers the user's choice by it. */
  readonly id: string;
  /** As `ctrl-alt-k`. On Wayland the user may choose others. */
  readonly keys: string;
  /** What it does, for the user to read. */
  readonly description: string;
  readonly onPress: () => unknown;
  readonly onRelease?: (() => unknown) | undefined;
}

export interface GlobalShortcuts {
  /** The ids of those that were not given: another program has the keys, or the user said no. */
  readonly refused: readonly string[];
  /** Resolves when they hold no more: closed, or the display or the portal is gone. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Parsed = GlobalShortcut & { readonly parsed: ShortcutKeys };

export const shortcutsInterface = "org.freedesktop.portal.GlobalShortcuts";
const sessionInterface = "org.freedesktop.portal.Session";
const most = 100;

export function usesX11(env: Environment): boolean {
  return !env.WAYLAND_DISPLAY && Boolean(env.DISPLAY);
}

/** @throws GuppyError `GUPPY_UNAVAILABLE` where neither way is open. */
export async function takeShortcuts(
  shortcuts: readonly GlobalShortcut[],
  env: Environment = process.env,
): Promise<GlobalShortcuts> {
  const parsed = checkShortcuts(shortcuts);
  return usesX11(env) ? byX11(parsed, env) : byPortal(parsed);
}

async function byX11(shortcuts: readonly Parsed[], env: Environment): Promise<GlobalShortcuts> {
  const grabs = shortcuts.map(({ parsed, onPress, onRelease }) => ({
    keys: parsed,
    press: () => tell(onPress),
    release: () => tell(onRelease),
  }));
  const { refused, closed, close } = await grabKeys(env, grabs);
  const isRefused = (index: number): boolean => refused.some((grab) => grab === grabs[index]);
  return { refused: shortcuts.filter((_, index) => isRefused(index)).map(({ id }) => id), closed, close };
}

async function byPortal(shortcuts: readonly Parsed[]): Promise<GlobalShortcuts> {
  const session = await bus();
  const token = `guppy_${randomBytes(16).toString("hex")}`;
  const begun = await askPortal({
    interface: shortcutsInterface,
    member: "CreateSession",
    signature: "",
    body: [],
    options: vardict({ session_handle_token: variant("s", token) }),
  });
  const path = String(entry(begun, "session_handle", "s") ?? entry(begun, "session_handle", "o") ?? "");
  const own = `${portalPath}/session/${session.name.slice(1).replaceAll(".", "_")}/${token}`;
  if (path !== own)
    throw new GuppyError("GUPPY_DESKTOP_FAILED", "The desktop's portal began another session than it was asked for.");
  const heard = (member: string, of: (shortcut: Parsed) => (() => unknown) | undefined): Promise<() => void> =>
    session.listen(
      { sender: portalName, interface: shortcutsInterface, path: portalPath, member, signature: "osta{sv}" },
      ([where, id]) => {
        const shortcut = shortcuts.find((one) => one.id === id);
        if (where === path && shortcut !== undefined) tell(of(shortcut));
      },
    );
  const stops = [
    await heard("Activated", ({ onPress }) => onPress),
    await heard("Deactivated", ({ onRelease }) => onRelease),
  ];
  const close = (): void => {
    for (const stop of stops.splice(0)) stop();
    if (!session.isOpen()) return;
    const call = { destination: portalName, path, interface: sessionInterface, member: "Close", returns: "" };
    session.call(call).catch(() => undefined);
  };
  try {
    const bound = await askPortal({
      interface: shortcutsInterface,
      member: "BindShortcuts",
      signature: "oa(sa{sv})s",
      body: [path, shortcuts.map(({ id, description, parsed }) => [id, wishesOf(description, parsed)]), ""],
      options: new Map(),
    });
    const given = entry(bound, "shortcuts", "a(sa{sv})");
    const ids = Array.isArray(given) ? given.map((one: readonly Value[]) => one[0]) : [];
    const closed = new Promise<void>((resolve) => void session.closed.then(() => resolve()));
    return { refused: shortcuts.map(({ id }) => id).filter((id) => !ids.includes(id)), closed, close };
  } catch (error) {
    close();
    throw error;
  }
}

function wishesOf(description: string, keys: ShortcutKeys): Value {
  return vardict({ description: variant("s", description), preferred_trigger: variant("s", triggerOf(keys)) });
}

function checkShortcuts(shortcuts: readonly GlobalShortcut[]): readonly Parsed[] {
  const wrong = (what: string): GuppyError => new GuppyError("GUPPY_INVALID_VALUE", `Global shortcuts ${what}.`);
  if (!Array.isArray(shortcuts) || shortcuts.length === 0 || shortcuts.length > most) {
    throw wrong(`are a list of 1 to ${most} of { id, keys, description, onPress }`);
  }
  for (const { id, description, onPress } of shortcuts as readonly GlobalShortcut[]) {
    const isText = [id, description].every((text) => typeof text === "string" && text !== "" && !text.includes("\0"));
    if (!isText || typeof onPress !== "function") throw wrong("each have an `id`, a `description` and `onPress`");
  }
  if (new Set(shortcuts.map(({ id }) => id)).size < shortcuts.length) throw wrong("have ids that differ");
  return shortcuts.map((shortcut) => ({ ...shortcut, parsed: parseShortcut(shortcut.keys) }));
}
