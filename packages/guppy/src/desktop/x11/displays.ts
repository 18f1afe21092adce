// Hears from an X server that its displays have changed; what they are is asked natively.
import { unavailable } from "../dbus/broken.ts";
import type { DisplayWatch } from "../display-watch.ts";
import { connectX11 } from "./client.ts";

const queryExtension = 98;
const name = Buffer.from("RANDR", "latin1");
const requests = { queryVersion: 0, selectInput: 4 } as const;
/** The first version that tells of single displays. */
const version = { major: 1, minor: 2 } as const;
/** Of the screen, of what shows on it, and of what is plugged in. */
const mask = 1 | 2 | 4;
/** An extension has two kinds of event, in a row. */
const kinds = 2;

export async function watchX11Displays(
  env: Readonly<Record<string, string | undefined>>,
  changed: () => void,
): Promise<DisplayWatch> {
  let first = Number.NaN;
  const client = await connectX11(env, {
    error: () => undefined,
    event(event) {
      const kind = event.readUInt8(0) & 0x7f;
      if (kind >= first && kind < first + kinds) changed();
    },
  });
  try {
    const found = await client.ask(extensionRequest());
    if (found.readUInt8(8) === 0)
      throw unavailable(`The display ${env.DISPLAY} does not tell when displays change`, "It has no RandR extension.");
    const major = found.readUInt8(9);
    first = found.readUInt8(10);
    await client.ask(request(major, requests.queryVersion, version.major, version.minor));
    client.send(request(major, requests.selectInput, client.root, mask));
  } catch (error) {
    client.close();
    throw error;
  }
  return { closed: client.closed, close: client.close };
}

function extensionRequest(): Buffer {
  const bytes = Buffer.alloc(8 + Math.ceil(name.length / 4) * 4);
  bytes.writeUInt8(queryExtension, 0);
  bytes.writeUInt16LE(name.length, 4);
  name.copy(bytes, 8);
  return bytes;
}

function request(major: number, minor: number, first: number, second: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt8(major, 0);
  bytes.writeUInt8(minor, 1);
  bytes.writeUInt32LE(first, 4);
  bytes.writeUInt32LE(second, 8);
  return bytes;
}
