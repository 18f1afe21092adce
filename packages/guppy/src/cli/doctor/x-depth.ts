// How many bits an X server uses for a pixel of its first screen: the server says it in the reply to a client's first message,
// so nothing but a socket is needed. Undefined when it does not let this process in.
import { readFile } from "node:fs/promises";
import { connect, type NetConnectOpts } from "node:net";
import { join } from "node:path";

/** The depths that the native side can draw on. */
export const drawableDepths: readonly number[] = [24, 32];

const patienceMs = 2000;
/** Of the reply's fixed part, counted from its start. */
const vendorLengthAt = 24;
const formatCountAt = 29;
const fixedLength = 40;
const formatLength = 8;
/** Of a screen, counted from its start. */
const rootDepthAt = 38;

type Env = Readonly<Record<string, string | undefined>>;

interface Cookie {
  readonly display: string;
  readonly name: string;
  readonly data: Buffer;
}

export async function xDepth(address: NetConnectOpts, display: string, env: Env): Promise<number | undefined> {
  const file = env["XAUTHORITY"] ?? join(env["HOME"] ?? "", ".Xauthority");
  const cookies = readCookies(await readFile(file).catch(() => Buffer.alloc(0)));
  const number = /:(\d+)/.exec(display)?.[1];
  const cookie = cookies.find((one) => one.name === "MIT-MAGIC-COOKIE-1" && ["", number].includes(one.display));
  return depthOf(await ask(address, setupRequest(cookie)));
}

/** Entries of a family, then four fields with their lengths before them. */
export function readCookies(bytes: Buffer): readonly Cookie[] {
  const cookies: Cookie[] = [];
  let at = 0;
  const field = (): Buffer => {
    const length = at + 2 <= bytes.length ? bytes.readUInt16BE(at) : 0;
    const start = at + 2;
    at = start + length;
    return bytes.subarray(start, at);
  };
  while (at + 2 < bytes.length) {
    at += 2;
    const [, display, name, data] = [field(), field(), field(), field()];
    cookies.push({ display: String(display), name: String(name), data: data ?? Buffer.alloc(0) });
  }
  return cookies;
}

function setupRequest(cookie: Cookie | undefined): Buffer {
  const name = Buffer.from(cookie?.name ?? "");
  const data = cookie?.data ?? Buffer.alloc(0);
  const head = Buffer.alloc(12);
  // Little-endian, protocol 11.0.
  head.write("l", "latin1");
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(data.length, 8);
  return Buffer.concat([head, padded(name), padded(data)]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** Undefined for a refusal, and while the reply is not yet long enough to tell. */
export function depthOf(reply: Buffer): number | undefined {
  if (reply.length < fixedLength || reply[0] !== 1) return undefined;
  const vendor = (reply.readUInt16LE(vendorLengthAt) + 3) & ~3;
  const screen = fixedLength + vendor + (reply[formatCountAt] ?? 0) * formatLength;
  return reply[screen + rootDepthAt];
}

/** What the server says until the depth is known, or until it ends or stays silent. */
function ask(address: NetConnectOpts, request: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    let reply = Buffer.alloc(0);
    const socket = connect(address);
    const finish = (): void => {
      socket.destroy();
      resolve(reply);
    };
    socket.setTimeout(patienceMs, finish);
    socket.once("connect", () => socket.write(request));
    socket.on("data", (chunk) => {
      reply = Buffer.concat([reply, chunk]);
      if (depthOf(reply) !== undefined || reply[0] === 0) finish();
    });
    socket.once("end", finish);
    socket.once("error", finish);
  });
}
