// A small client of an X server: enough to ask for the keyboard and to take keys. The windows are the native side's business.
import { createConnection, type Socket } from "node:net";
import { GuppyError } from "../../errors.ts";
import { unavailable } from "../dbus/broken.ts";
import { deferred } from "../deferred.ts";
import { letIn } from "../local-server.ts";
import { findCookie, findDisplay, greeting } from "./display.ts";

export interface X11Client {
  readonly root: number;
  readonly firstKey: number;
  readonly lastKey: number;
  /** Sends a request; its length is filled in. Gives its number, by which errors are told. */
  readonly send: (request: Buffer) => number;
  /** Sends one and resolves with its answer. */
  readonly ask: (request: Buffer) => Promise<Buffer>;
  readonly closed: Promise<void>;
  readonly close: () => void;
}

export interface X11Listener {
  readonly event: (event: Buffer) => void;
  readonly error: (request: number, code: number) => void;
}

const patience = 5000;
/** Larger answers than any of those that are asked for. */
const longest = 1024 * 1024;
const messageSize = 32;

export async function connectX11(
  env: Readonly<Record<string, string | undefined>>,
  listener: X11Listener,
): Promise<X11Client> {
  const { number, path } = findDisplay(env);
  const cookie = await findCookie(number, env);
  const socket = createConnection({ path });
  const greeted = deferred<Setup>();
  const closed = deferred<void>();
  const waiting = new Map<number, (answer: Buffer | undefined) => void>();
  let seen = Buffer.alloc(0);
  let setup: Setup | undefined;
  let sequence = 0;

  const receive = (chunk: Buffer): void => {
    seen = Buffer.concat([seen, chunk]);
    if (setup === undefined) {
      const found = readSetup(seen);
      if (found === undefined) return;
      setup = found.setup;
      seen = seen.subarray(found.size);
      greeted.resolve(setup);
    }
    for (let size = sizeOf(seen); size <= seen.length; size = sizeOf(seen)) {
      take(seen.subarray(0, size));
      seen = seen.subarray(size);
    }
  };
  const take = (message: Buffer): void => {
    const kind = message.readUInt8(0);
    const request = message.readUInt16LE(2);
    if (kind > 1) listener.event(message);
    else if (kind === 0) {
      waiting.get(request)?.(undefined);
      listener.error(request, message.readUInt8(1));
    } else waiting.get(request)?.(message);
  };
  const end = (why: string): void => {
    socket.destroy();
    greeted.reject(
      unavailable(`The display ${env.DISPLAY} does not let the program in: ${why}`, "Is XAUTHORITY right?"),
    );
    for (const answer of waiting.values()) answer(undefined);
    closed.resolve();
  };

  socket.write(greeting(cookie));
  const { root, firstKey, lastKey } = await letIn(socket, { receive, end }, greeted.promise);

  const send = (request: Buffer): number => {
    request.writeUInt16LE(request.length / 4, 2);
    socket.write(request);
    sequence = (sequence + 1) & 0xffff;
    return sequence;
  };
  return {
    root,
    firstKey,
    lastKey,
    send,
    closed: closed.promise,
    ask: (request) => ask(socket, send(request), waiting),
    close: () => end("it was closed"),
  };
}

function ask(
  socket: Socket,
  number: number,
  waiting: Map<number, (answer: Buffer | undefined) => void>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    socket.ref();
    const finish = (answer: Buffer | undefined): void => {
      clearTimeout(timer);
      waiting.delete(number);
      if (waiting.size === 0) socket.unref();
      if (answer === undefined) reject(new GuppyError("GUPPY_DESKTOP_FAILED", "The display server gave no answer."));
      else resolve(answer);
    };
    const timer = setTimeout(() => finish(undefined), patience);
    waiting.set(number, finish);
  });
}

interface Setup {
  readonly root: number;
  readonly firstKey: number;
  readonly lastKey: number;
}

/** Undefined until all of it is there. */
function readSetup(bytes: Buffer): { readonly setup: Setup; readonly size: number } | undefined {
  if (bytes.length < 8) return undefined;
  const size = 8 + bytes.readUInt16LE(6) * 4;
  if (bytes.length < size) return undefined;
  if (bytes.readUInt8(0) !== 1)
    throw new Error(
      bytes
        .subarray(8, 8 + bytes.readUInt8(1))
        .toString("latin1")
        .trim() || "it refused",
    );
  const screens = 40 + Math.ceil(bytes.readUInt16LE(24) / 4) * 4 + bytes.readUInt8(29) * 8;
  const setup = { root: bytes.readUInt32LE(screens), firstKey: bytes.readUInt8(34), lastKey: bytes.readUInt8(35) };
  return { setup, size };
}

/** Of what the server sends: 32 bytes, and more in answers. */
function sizeOf(bytes: Buffer): number {
  if (bytes.length < messageSize) return messageSize;
  const kind = bytes.readUInt8(0) & 0x7f;
  const size = kind === 1 || kind === 35 ? messageSize + bytes.readUInt32LE(4) * 4 : messageSize;
  if (size > longest) throw new Error("an answer is too long");
  return size;
}
