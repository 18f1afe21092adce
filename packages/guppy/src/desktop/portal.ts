// Requests of the desktop portal: the answer comes later, as a signal on a path that is known beforehand.
import { randomBytes } from "node:crypto";
import { GuppyError } from "../errors.ts";
import { bus } from "./bus.ts";
import type { Bus } from "./dbus/connection.ts";
import { type Value, type Vardict, variant } from "./dbus/values.ts";
import { deferred } from "./deferred.ts";

export const portalName = "org.freedesktop.portal.Desktop";
export const portalPath = "/org/freedesktop/portal/desktop";
const requestInterface = "org.freedesktop.portal.Request";

export interface PortalCall {
  readonly interface: string;
  readonly member: string;
  /** Of the arguments before the options. */
  readonly signature: string;
  readonly body: readonly Value[];
  readonly options: Vardict;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until it must say that it has begun; what it then asks the user has all the time there is. @default 5000 */
  readonly patience?: number | undefined;
}

/**
 * What the portal answered; undefined where the user said no.
 *
 * @throws GuppyError `GUPPY_UNAVAILABLE` without a portal, `GUPPY_TIMEOUT` where it does not begin.
 */
export async function askPortal(asked: PortalCall): Promise<ReadonlyMap<Value, Value> | undefined> {
  const session = await bus();
  // Unguessable, as the specification advises: others on the bus could answer in the portal's place otherwise.
  const token = `guppy_${randomBytes(16).toString("hex")}`;
  const path = `${portalPath}/request/${session.name.slice(1).replaceAll(".", "_")}/${token}`;
  const answered = deferred<readonly Value[]>();
  answered.promise.catch(() => undefined);
  const stop = await session.listen(
    { sender: portalName, interface: requestInterface, member: "Response", path, signature: "ua{sv}" },
    (body) => answered.resolve(body),
  );
  const onAbort = (): void =>
    answered.reject(
      new GuppyError("GUPPY_ABORTED", "The dialog was aborted by its signal.", { cause: asked.signal?.reason }),
    );
  if (asked.signal?.aborted) onAbort();
  asked.signal?.addEventListener("abort", onAbort, { once: true });
  const unfollow = await session.follow(portalName, (owner) => {
    if (owner === undefined && begun) answered.reject(lost());
  });
  let begun = false;
  void session.closed.then((reason) => answered.reject(reason));
  // The process lives while the user has a dialog before them.
  const alive = setInterval(() => undefined, 2 ** 30);
  try {
    const options = new Map<Value, Value>([...asked.options, ["handle_token", variant("s", token)]]);
    await session.call({
      destination: portalName,
      path: portalPath,
      interface: asked.interface,
      member: asked.member,
      signature: `${asked.signature}a{sv}`,
      body: [...asked.body, options],
      returns: "o",
      timeout: asked.patience,
    });
    begun = true;
    const [response, results] = await answered.promise;
    if (response === 1) return undefined;
    if (response !== 0)
      throw new GuppyError("GUPPY_DESKTOP_FAILED", "The desktop's portal ended the request by itself.");
    return results as ReadonlyMap<Value, Value>;
  } catch (error) {
    dismiss(session, path);
    throw error;
  } finally {
    clearInterval(alive);
    asked.signal?.removeEventListener("abort", onAbort);
    stop();
    unfollow();
  }
}

/** Takes a dialog away that nobody waits for any more. */
function dismiss(session: Bus, path: string): void {
  if (!session.isOpen()) return;
  const request = { destination: portalName, path, interface: requestInterface, member: "Close", returns: "" };
  session.call(request).catch(() => undefined);
}

function lost(): GuppyError {
  return new GuppyError("GUPPY_DESKTOP_FAILED", "The desktop's portal ended while its dialog was open.");
}
