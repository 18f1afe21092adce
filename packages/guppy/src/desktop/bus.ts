// The buses of this process: opened on first use, shared, and opened again when one has died.
import { type BusName, busPaths } from "./dbus/address.ts";
import { type Bus, busService, openBus } from "./dbus/connection.ts";

/** By what the environment says of it, which a test may change. */
const opened = new Map<string, Promise<Bus>>();

/** @throws GuppyError `GUPPY_UNAVAILABLE` where there is none. */
export async function bus(name: BusName = "session"): Promise<Bus> {
  const paths = busPaths(name, process.env);
  const key = paths.join(";");
  const before = opened.get(key);
  if (before !== undefined) return before;
  const opening = openBus(paths);
  opened.set(key, opening);
  const forget = (): void => {
    if (opened.get(key) === opening) opened.delete(key);
  };
  opening.then(
    (connection) => connection.closed.then(forget),
    () => forget(),
  );
  return opening;
}

/** A connection of its own, for what has one name and one object a connection. */
export function ownBus(): Promise<Bus> {
  return openBus(busPaths("session", process.env));
}

/** Whether somebody has a name on the session bus. */
export async function isOwned(name: string): Promise<boolean> {
  const [owned] = await (await bus()).call({
    ...busService,
    member: "NameHasOwner",
    signature: "s",
    body: [name],
    returns: "b",
  });
  return owned === true;
}

/** Whether somebody has it, or the bus would start who takes it. */
export async function isOffered(name: string): Promise<boolean> {
  if (await isOwned(name)) return true;
  const [startable] = await (await bus()).call({ ...busService, member: "ListActivatableNames", returns: "as" });
  return Array.isArray(startable) && startable.includes(name);
}
