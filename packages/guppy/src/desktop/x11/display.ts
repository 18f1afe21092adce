// Where an X server is, and what lets us in: `DISPLAY` and the cookies of `XAUTHORITY`.
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { unavailable } from "../dbus/broken.ts";
import { homeOf } from "../paths.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface X11Place {
  /** Of the display, as `0`. */
  readonly number: string;
  readonly path: string;
}

/** @throws GuppyError where it names another machine, or nothing. */
export function findDisplay(env: Environment): X11Place {
  const number = /^(?:unix)?:(\d{1,5})(?:\.\d+)?$/.exec(env.DISPLAY ?? "")?.[1];
  if (number !== undefined) return { number, path: `/tmp/.X11-unix/X${number}` };
  throw unavailable(
    `DISPLAY is ${JSON.stringify(env.DISPLAY ?? "")}, which is no display of this machine`,
    "It has the form `:0`.",
  );
}

const localFamily = 256;
const anyFamily = 65_535;
const cookieName = "MIT-MAGIC-COOKIE-1";

/** Nothing where there is no cookie: some servers take everybody. */
export async function findCookie(number: string, env: Environment): Promise<Uint8Array> {
  const file = env.XAUTHORITY || join(homeOf(env), ".Xauthority");
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const host = hostname();
  return readCookies(bytes).find((entry) => isFor(entry, number, host))?.data ?? new Uint8Array();
}

interface Cookie {
  readonly family: number;
  readonly address: string;
  readonly number: string;
  readonly name: string;
  readonly data: Uint8Array;
}

function isFor({ family, address, number, name }: Cookie, wanted: string, host: string): boolean {
  const isHere = family === anyFamily || (family === localFamily && address === host);
  return isHere && name === cookieName && (number === "" || number === wanted);
}

/** Entries one after the other, until one is cut short. */
function readCookies(bytes: Buffer): readonly Cookie[] {
  const cookies: Cookie[] = [];
  let at = 0;
  const part = (): Buffer => {
    const length = bytes.readUInt16BE(at);
    if (at + 2 + length > bytes.length) throw new RangeError();
    const found = bytes.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    return found;
  };
  try {
    while (at < bytes.length) {
      const family = bytes.readUInt16BE(at);
      at += 2;
      const [address, number, name, data] = [part(), part(), part(), part()];
      cookies.push({ family, address: address.toString(), number: number.toString(), name: name.toString(), data });
    }
  } catch {
    // The file ends in the middle of an entry.
  }
  return cookies;
}

/** How an X client says hello. */
export function greeting(cookie: Uint8Array): Buffer {
  const name = cookie.length > 0 ? cookieName : "";
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const bytes = Buffer.alloc(12 + padded(name.length) + padded(cookie.length));
  bytes.write("l");
  bytes.writeUInt16LE(11, 2);
  bytes.writeUInt16LE(name.length, 6);
  bytes.writeUInt16LE(cookie.length, 8);
  bytes.write(name, 12);
  bytes.set(cookie, 12 + padded(name.length));
  return bytes;
}
