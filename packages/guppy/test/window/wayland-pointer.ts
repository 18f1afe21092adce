// A pointer for a compositor that has none: a client that speaks as much of Wayland as it takes to make one by
// `zwlr_virtual_pointer_v1` and to move and press it.
import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { headerSize, message, readText, text } from "../../src/desktop/wayland-wire.ts";

export interface VirtualPointer {
  readonly move: (at: { readonly x: number; readonly y: number }) => void;
  /** Presses the left button, or lets it go. */
  readonly hold: (held: boolean) => void;
  /** The primary button, down and up where the pointer is. */
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

/** The number that the registry gives an interface. */
function nameOf(socket: Socket, wanted: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let rest = Buffer.alloc(0);
    const timer = setTimeout(() => reject(new Error(`the compositor has no ${wanted}`)), 5000);
    socket.on("data", (chunk) => {
      rest = Buffer.concat([rest, typeof chunk === "string" ? Buffer.from(chunk) : chunk]);
      while (rest.length >= headerSize && rest.length >= rest.readUInt16LE(6)) {
        const size = rest.readUInt16LE(6);
        const [object, opcode] = [rest.readUInt32LE(0), rest.readUInt16LE(4)];
        if (object === registry && opcode === 0) {
          if (readText(rest, headerSize + 4) === wanted) {
            clearTimeout(timer);
            resolve(rest.readUInt32LE(8));
          }
        }
        rest = rest.subarray(size);
      }
    });
  });
}
