// Sleep: what keeps the desktop from it, and when it comes and goes.
import { GuppyError } from "../errors.ts";
import { bus } from "./bus.ts";
import { vardict, variant } from "./dbus/values.ts";
import { portalName, portalPath } from "./portal.ts";
import { tell } from "./tell.ts";

export interface Awake {
  /** Lets the machine sleep again. */
  readonly release: () => Promise<void>;
}

export interface AwakeOptions {
  /** What the user may read: why the machine stays awake. */
  readonly reason: string;
  /**
   * `sleep`: the machine does not fall asleep by itself. `screen`: the screen stays on too.
   * @default "sleep"
   */
  readonly what?: "sleep" | "screen" | undefined;
}

const suspendFlag = 4;
const idleFlag = 8;

/** Keeps the machine awake. @throws GuppyError `GUPPY_UNAVAILABLE` where the desktop takes no such wish. */
export async function keepAwake({ reason, what = "sleep" }: AwakeOptions): Promise<Awake> {
  if (typeof reason !== "string" || reason === "") {
    throw new GuppyError("GUPPY_INVALID_VALUE", "`keepAwake` takes a `reason`: a sentence for the user.");
  }
  const session = await bus();
  const flags = what === "screen" ? suspendFlag | idleFlag : suspendFlag;
  const [handle] = await session.call({
    destination: portalName,
    path: portalPath,
    interface: "org.freedesktop.portal.Inhibit",
    member: "Inhibit",
    signature: "sua{sv}",
    body: ["", flags, vardict({ reason: variant("s", reason) })],
    returns: "o",
  });
  const path = String(handle);
  let held = true;
  return {
    async release() {
      if (!held) return;
      held = false;
      // With the connection it ended by itself.
      if (!session.isOpen()) return;
      const request = { destination: portalName, path, interface: "org.freedesktop.portal.Request" };
      await session.call({ ...request, member: "Close", returns: "" });
    },
  };
}

/** Hears of sleep until the returned function is called. @throws GuppyError `GUPPY_UNAVAILABLE` without systemd's logind. */
export async function followSleep(listener: (asleep: boolean) => unknown): Promise<() => void> {
  const system = await bus("system");
  const logind = "org.freedesktop.login1";
  return system.listen(
    {
      sender: logind,
      interface: `${logind}.Manager`,
      path: "/org/freedesktop/login1",
      member: "PrepareForSleep",
      signature: "b",
    },
    ([asleep]) => tell(listener, asleep === true),
  );
}
