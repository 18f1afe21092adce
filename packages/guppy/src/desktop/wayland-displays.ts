// Hears from a Wayland compositor that its displays have changed; what they are is asked natively. A client that binds the
// displays and nothing else.
import { createConnection } from "node:net";
import { isAbsolute, join } from "node:path";
import { unavailable } from "./dbus/broken.ts";
import { deferred } from "./deferred.ts";
import type { DisplayWatch } from "./display-watch.ts";
import { letIn } from "./local-server.ts";
import { headerSize, message, readText, text } from "./wayland-wire.ts";

const ids = { display: 1, registry: 2, synced: 3, firstOutput: 4 } as const;
const displayRequests = { sync: 0, getRegistry: 1 } as const;
const displayEvents = { error: 0 } as const;
const registryEvents = { global: 0, globalRemove: 1 } as const;
const bind = 0;
const output = "wl_output";
/** The version from which a display tells its scale. */
const outputVersion = 2;
const longest = 64 * 1024;

export async function watchWaylandDisplays(
  env: Readonly<Record<string, string | undefined>>,
  changed: () => void,
): Promise<DisplayWatch> {
  const path = socketOf(env);
  const socket = createConnection({ path });
  const synced = deferred<void>();
  const closed = deferred<void>();
  const outputs = new Set<number>();
  let nextId: number = ids.firstOutput;
  let isSynced = false;
  let seen = Buffer.alloc(0);

  const end = (why: string): void => {
    socket.destroy();
    synced.reject(unavailable(`The compositor at ${path} does not tell of its displays: ${why}`, "Is it running?"));
    closed.resolve();
  };
  const send = (id: number, opcode: number, ...args: readonly (number | Buffer)[]): void => {
    socket.write(message(id, opcode, args));
  };
  const note = (): void => {
    if (isSynced) changed();
  };
  const take = (id: number, opcode: number, body: Buffer): void => {
    if (id === ids.display && opcode === displayEvents.error) throw new Error("it calls a request wrong");
    if (id === ids.synced) {
      isSynced = true;
      synced.resolve();
      return;
    }
    if (id >= ids.firstOutput) note();
    if (id !== ids.registry) return;
    const name = body.readUInt32LE(0);
    if (opcode === registryEvents.globalRemove && outputs.delete(name)) note();
    if (opcode !== registryEvents.global || readText(body, 4) !== output) return;
    outputs.add(name);
    const own = nextId++;
    const version = Math.min(body.readUInt32LE(body.length - 4), outputVersion);
    send(ids.registry, bind, name, text(output), version, own);
    note();
  };
  const receive = (chunk: Buffer): void => {
    seen = Buffer.concat([seen, chunk]);
    while (seen.length >= headerSize) {
      const size = seen.readUInt16LE(6);
      if (size < headerSize || size > longest) throw new Error("a message of its has no right length");
      if (seen.length < size) return;
      const whole = seen.subarray(0, size);
      seen = seen.subarray(size);
      take(whole.readUInt32LE(0), whole.readUInt16LE(4), whole.subarray(headerSize));
    }
  };

  send(ids.display, displayRequests.getRegistry, ids.registry);
  send(ids.display, displayRequests.sync, ids.synced);
  await letIn(socket, { receive, end }, synced.promise);
  return { closed: closed.promise, close: () => end("it was closed") };
}

function socketOf({ WAYLAND_DISPLAY: name = "", XDG_RUNTIME_DIR: folder }: NodeJS.ProcessEnv): string {
  if (isAbsolute(name)) return name;
  if (folder) return join(folder, name);
  throw unavailable(
    `WAYLAND_DISPLAY is ${JSON.stringify(name)}, and XDG_RUNTIME_DIR is not set`,
    "The session sets both.",
  );
}
