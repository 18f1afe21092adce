// `notifications`: messages that the desktop shows, by `org.freedesktop.Notifications`. Each one that is shown is a handle that
// hears what becomes of it.
import { GuppyError } from "../errors.ts";
import { bus } from "./bus.ts";
import type { Bus } from "./dbus/connection.ts";
import { type Value, variant } from "./dbus/values.ts";
import { deferred } from "./deferred.ts";
import { tell } from "./tell.ts";

export type Urgency = "low" | "normal" | "critical";

/** `expired` after its time, `dismissed` by the user, `closed` by the program, `lost` with the desktop's server. */
export type NotificationEnd = "expired" | "dismissed" | "closed" | "lost";

export interface NotificationAction {
  readonly id: string;
  readonly label: string;
}

export interface NotificationOptions {
  readonly title: string;
  /** Plain text; what looks like markup is shown as it is. */
  readonly body?: string | undefined;
  /** The name of an icon of the desktop's theme, or an absolute path of a picture. */
  readonly icon?: string | undefined;
  /** @default "normal" */
  readonly urgency?: Urgency | undefined;
  /** Buttons. A desktop without them shows none: see `missing`. */
  readonly actions?: readonly NotificationAction[] | undefined;
  /** Milliseconds until it goes; `Infinity` for never. @default as the desktop likes it */
  readonly duration?: number | undefined;
  /** What kind it is, as `email.arrived`. */
  readonly category?: string | undefined;
  /** Whether it is kept out of the desktop's list of what was missed. @default false */
  readonly transient?: boolean | undefined;
  /** One of its buttons was pressed. */
  readonly onAction?: ((id: string) => unknown) | undefined;
  /** It was pressed, beside its buttons. */
  readonly onClick?: (() => unknown) | undefined;
  readonly onClosed?: ((reason: NotificationEnd) => unknown) | undefined;
}

export interface NotificationHandle {
  /** Resolves when it is gone. */
  readonly closed: Promise<NotificationEnd>;
  /** What was asked for and this desktop does not show: `actions`, `body`. */
  readonly missing: readonly string[];
  /** Shows something else in its place; its listeners are those of the new options. */
  readonly replace: (options: NotificationOptions) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface NotificationRequest {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. @default 5000 */
  readonly timeout?: number | undefined;
}

const service = {
  destination: "org.freedesktop.Notifications",
  path: "/org/freedesktop/Notifications",
  interface: "org.freedesktop.Notifications",
} as const;

const urgencies: readonly Urgency[] = ["low", "normal", "critical"];
const ends: Readonly<Record<number, NotificationEnd>> = { 1: "expired", 2: "dismissed", 3: "closed" };
/** The key of an action that is a press on the whole. */
const pressed = "default";
const longestText = 64 * 1024;
const mostActions = 20;

interface Shown {
  options: NotificationOptions;
  readonly settle: (reason: NotificationEnd) => void;
}

interface Server {
  readonly connection: Bus;
  readonly can: ReadonlySet<string>;
  readonly shown: Map<number, Shown>;
}

const servers = new WeakMap<Bus, Promise<Server>>();

/**
 * Shows a notification.
 *
 * @throws GuppyError `GUPPY_UNAVAILABLE` where the desktop shows none.
 */
export async function showNotification(
  appName: string,
  options: NotificationOptions,
  request: NotificationRequest = {},
): Promise<NotificationHandle> {
  checkNotification(options);
  const connection = await bus();
  const server = await serverOn(connection);
  const id = await notify(server, appName, 0, options, request);
  const { promise: closed, resolve: settle } = deferred<NotificationEnd>();
  const shown: Shown = { options, settle };
  server.shown.set(id, shown);
  return {
    closed,
    missing: missingOf(options, server.can),
    async replace(next) {
      checkNotification(next);
      if (server.shown.get(id) !== shown) throw gone();
      const before = shown.options;
      // Its answer may come while the call is under way.
      shown.options = next;
      await notify(server, appName, id, next, request).catch((error: unknown) => {
        shown.options = before;
        throw error;
      });
    },
    async close() {
      if (server.shown.get(id) !== shown) return;
      await connection.call({ ...service, member: "CloseNotification", signature: "u", body: [id], returns: "" });
    },
  };
}

async function notify(
  { connection, can }: Server,
  appName: string,
  replaces: number,
  options: NotificationOptions,
  { signal, timeout }: NotificationRequest,
): Promise<number> {
  const { title, body = "", icon = "", urgency = "normal", actions = [], duration, category, transient } = options;
  const hints = new Map<Value, Value>([["urgency", variant("y", urgencies.indexOf(urgency))]]);
  hints.set("desktop-entry", variant("s", appName));
  if (category !== undefined) hints.set("category", variant("s", category));
  if (transient === true) hints.set("transient", variant("b", true));
  const buttons = can.has("actions") ? [pressed, "Open", ...actions.flatMap(({ id, label }) => [id, label])] : [];
  const text = can.has("body-markup") ? escapeMarkup(body) : body;
  const time =
    duration === undefined ? -1 : duration === Number.POSITIVE_INFINITY ? 0 : Math.max(1, Math.round(duration));
  const [id] = await connection.call({
    ...service,
    member: "Notify",
    signature: "susssasa{sv}i",
    body: [appName, replaces, icon, title, text, buttons, hints, time],
    returns: "u",
    signal,
    timeout,
  });
  return Number(id);
}

function serverOn(connection: Bus): Promise<Server> {
  const before = servers.get(connection);
  if (before !== undefined) return before;
  const starting = startServer(connection);
  servers.set(connection, starting);
  starting.catch(() => servers.delete(connection));
  return starting;
}

async function startServer(connection: Bus): Promise<Server> {
  const [can] = await connection.call({ ...service, member: "GetCapabilities", returns: "as" });
  const shown = new Map<number, Shown>();
  const from = { sender: service.destination, interface: service.interface, path: service.path };
  await connection.listen({ ...from, member: "ActionInvoked", signature: "us" }, ([id, key]) => {
    const { onClick, onAction, actions = [] } = shown.get(Number(id))?.options ?? {};
    if (key === pressed) tell(onClick);
    else if (actions.some((action) => action.id === key)) tell(onAction, String(key));
  });
  await connection.listen({ ...from, member: "NotificationClosed", signature: "uu" }, ([id, reason]) =>
    finish(shown, Number(id), ends[Number(reason)] ?? "closed"),
  );
  const lose = (): void => {
    servers.delete(connection);
    for (const id of [...shown.keys()]) finish(shown, id, "lost");
  };
  let owner: string | undefined;
  await connection.follow(service.destination, (next) => {
    if (owner !== undefined && next !== owner) lose();
    owner = next;
  });
  void connection.closed.then(lose);
  return { connection, can: new Set(can as readonly string[]), shown };
}

function finish(shown: Map<number, Shown>, id: number, reason: NotificationEnd): void {
  const one = shown.get(id);
  if (one === undefined) return;
  shown.delete(id);
  one.settle(reason);
  tell(one.options.onClosed, reason);
}

function missingOf({ actions = [], body = "" }: NotificationOptions, can: ReadonlySet<string>): readonly string[] {
  const missing = [];
  if (actions.length > 0 && !can.has("actions")) missing.push("actions");
  if (body !== "" && !can.has("body")) missing.push("body");
  return missing;
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function checkNotification(options: NotificationOptions): void {
  const { title, body = "", icon = "", urgency = "normal", actions = [], duration = 0, category = "" } = options;
  const wrong = (what: string): GuppyError => new GuppyError("GUPPY_INVALID_VALUE", `A notification's ${what}.`);
  if (typeof title !== "string" || title === "") throw wrong("`title` is a string that is not empty");
  for (const [name, text] of Object.entries({ title, body, icon, category })) {
    if (typeof text !== "string" || text.includes("\0")) throw wrong(`\`${name}\` is a string without zeros`);
    if (text.length > longestText) {
      throw new GuppyError(
        "GUPPY_LIMIT_EXCEEDED",
        `A notification's \`${name}\` has at most ${longestText} characters.`,
      );
    }
  }
  if (!urgencies.includes(urgency)) throw wrong("`urgency` is low, normal or critical");
  if (typeof duration !== "number" || !(duration >= 0))
    throw wrong("`duration` is a number of milliseconds or Infinity");
  if (actions.length > mostActions) throw wrong(`\`actions\` are at most ${mostActions}`);
  const ids = actions.map(({ id }) => id);
  const odd = ids.find((id) => typeof id !== "string" || id === "" || id === pressed);
  if (odd !== undefined || new Set(ids).size < ids.length) {
    throw wrong(`\`actions\` each have an \`id\` of their own, that is not empty and not "${pressed}"`);
  }
}

function gone(): GuppyError {
  return new GuppyError("GUPPY_CLOSED", "The notification is gone; show a new one.");
}
