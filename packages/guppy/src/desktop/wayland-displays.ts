// Hears from a Wayland compositor that its displays have changed; what they are is asked natively. A client that binds the
// displays and nothing else.
import { createConnection } from "node:net";
import { isAbsolute, join } from "node:path";
import { unavailable } from "./dbus/broken.ts";
import { deferred } from "./deferred.ts";
import type { DisplayWatch } from "./display-watch.ts";

const ids = { display: 1, registry: 2, synced: 3, firstOutput: 4 } as const;
const displayRequests = { sync: 0, getRegistry: 1 } as const;
const displayEvents = { error: 0 } as const;
const registryEvents = { global: 0, globalRemove: 1 } as const;
const bind = 0;
const output = "wl_output";
/** The version from which a display tells its scale. */
const outputVersion = 2;
const headerSize = 8;
const patience = 5000;
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
  const send = (id: number, opcode: number, body: Buffer): void => {
    socket.write(message(id, opcode, body));
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
    if (opcode !== registryEvents.global || readString(body, 4) !== output) return;
    outputs.add(name);
    const own = nextId++;
    const version = Math.min(body.readUInt32LE(body.length - 4), outputVersion);
    send(ids.registry, bind, Buffer.concat([word(name), string(output), word(version), word(own)]));
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

  synced.promise.catch(() => undefined);
  socket.on("data", (chunk: Buffer) => {
    try {
      receive(chunk);
    } catch (error) {
      end(error instanceof Error ? error.message : String(error));
    }
  });
  socket.on("error", (error) => end(error.message));
  socket.on("close", () => end("it hung up"));
  send(ids.display, displayRequests.getRegistry, word(ids.registry));
  send(ids.display, displayRequests.sync, word(ids.synced));
  const timer = setTimeout(() => end(`it did not answer within ${patience} ms`), patience);
  await synced.promise.finally(() => clearTimeout(timer));
  socket.unref();
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

function message(id: number, opcode: number, body: Buffer): Buffer {
  const header = Buffer.alloc(headerSize);
  header.writeUInt32LE(id, 0);
  header.writeUInt16LE(opcode, 4);
  header.writeUInt16LE(headerSize + body.length, 6);
  return Buffer.concat([header, body]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** With its length, a zero at its end, and up to a whole word. */
function string(text: string): Buffer {
  const size = text.length + 1;
  const bytes = Buffer.alloc(4 + Math.ceil(size / 4) * 4);
  bytes.writeUInt32LE(size, 0);
  bytes.write(text, 4, "latin1");
  return bytes;
}

function readString(body: Buffer, at: number): string {
  return body.toString("latin1", at + 4, at + 4 + body.readUInt32LE(at) - 1);
}
