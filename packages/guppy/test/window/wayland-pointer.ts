// A pointer for a compositor that has none: a client that speaks as much of Wayland as it takes to make one by
// `zwlr_virtual_pointer_v1` and to move and press it.
import { once } from "node:events";
import { createConnection, type Socket } from "node:net";

export interface VirtualPointer {
  readonly move: (at: { readonly x: number; readonly y: number }) => void;
  /** The primary button, down and up where the pointer is. */
  /** Presses the left button, or lets it go. */
  readonly hold: (held: boolean) => void;
  readonly click: () => void;
  readonly close: () => void;
}

const display = 1;
const registry = 2;
const manager = 3;
const pointer = 4;
const leftButton = 0x110;

export async function connectPointer(
  socketPath: string,
  extent: { readonly width: number; readonly height: number },
): Promise<VirtualPointer> {
  const socket = createConnection(socketPath);
  await once(socket, "connect");
  const send = (object: number, opcode: number, ...args: readonly (number | Buffer)[]): void =>
    void socket.write(message(object, opcode, args));
  const found = nameOf(socket, "zwlr_virtual_pointer_manager_v1");
  send(display, 1, registry);
  send(registry, 0, await found, text("zwlr_virtual_pointer_manager_v1"), 1, manager);
  send(manager, 0, 0, pointer);
  const now = (): number => Math.round(performance.now());
  const hold = (held: boolean): void => {
    send(pointer, 2, now(), leftButton, Number(held));
    send(pointer, 4);
  };
  return {
    move({ x, y }) {
      send(pointer, 1, now(), Math.round(x), Math.round(y), extent.width, extent.height);
      send(pointer, 4);
    },
    hold,
    click() {
      hold(true);
      hold(false);
    },
    close: () => void socket.destroy(),
  };
}

/** Object, then size and opcode, then the arguments, in the machine's words of 32 bits. */
function message(object: number, opcode: number, args: readonly (number | Buffer)[]): Buffer {
  const body = Buffer.concat(args.map((arg) => (typeof arg === "number" ? word(arg) : arg)));
  return Buffer.concat([word(object), word(((body.length + 8) << 16) | opcode), body]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** Its length with the zero at the end, and filled up to whole words. */
function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`);
  return Buffer.concat([word(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** The number that the registry gives an interface. */
function nameOf(socket: Socket, wanted: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let rest = Buffer.alloc(0);
    const timer = setTimeout(() => reject(new Error(`the compositor has no ${wanted}`)), 5000);
    socket.on("data", (chunk) => {
      rest = Buffer.concat([rest, typeof chunk === "string" ? Buffer.from(chunk) : chunk]);
      while (rest.length >= 8 && rest.length >= rest.readUInt16LE(6)) {
        const size = rest.readUInt16LE(6);
        const [object, opcode] = [rest.readUInt32LE(0), rest.readUInt16LE(4)];
        if (object === registry && opcode === 0) {
          const length = rest.readUInt32LE(12);
          if (rest.toString("utf8", 16, 15 + length) === wanted) {
            clearTimeout(timer);
            resolve(rest.readUInt32LE(8));
          }
        }
        rest = rest.subarray(size);
      }
    });
  });
}
