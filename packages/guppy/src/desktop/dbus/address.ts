// Where a bus is: `DBUS_SESSION_BUS_ADDRESS` and the like, as paths that a socket can connect to.
import { join } from "node:path";
import { unavailable } from "./broken.ts";

export type BusName = "session" | "system";
type Environment = Readonly<Record<string, string | undefined>>;

/** Paths in the order to try; one that begins with a zero is of Linux's abstract kind. */
export function busPaths(bus: BusName, env: Environment): readonly string[] {
  const address = bus === "session" ? env.DBUS_SESSION_BUS_ADDRESS : env.DBUS_SYSTEM_BUS_ADDRESS;
  if (address !== undefined && address !== "") return parseAddress(address);
  if (bus === "system") return ["/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket"];
  if (env.XDG_RUNTIME_DIR) return [join(env.XDG_RUNTIME_DIR, "bus")];
  throw unavailable(
    "There is no session bus: neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR is set",
    "Start the program in a desktop session, or under `dbus-run-session`.",
  );
}

/** @throws GuppyError where no part of it is a Unix socket. */
export function parseAddress(address: string): readonly string[] {
  const paths = address.split(";").flatMap((part) => {
    const [kind, rest = ""] = part.split(/:(.*)/s);
    if (kind !== "unix") return [];
    const pairs = new Map(rest.split(",").map((pair) => pair.split(/=(.*)/s) as [string, string]));
    const path = decoded(pairs.get("path"));
    const abstract = decoded(pairs.get("abstract"));
    return path ? [path] : abstract ? [`\0${abstract}`] : [];
  });
  if (paths.length > 0) return paths;
  throw unavailable(
    `The address of the bus is ${JSON.stringify(address.slice(0, 200))}, in which there is no Unix socket`,
    "guppy speaks to a bus over `unix:path=…` or `unix:abstract=…`.",
  );
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
