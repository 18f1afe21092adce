// A socket to a bus that has let us in: connects, says who we are, and hands over what comes after that.
import { createConnection, type Socket } from "node:net";
import { GuppyError } from "../../errors.ts";
import { broken, unavailable } from "./broken.ts";

/** How long a bus may take to let us in. */
const patience = 5000;
const longestLine = 4096;

export interface BusSocket {
  readonly socket: Socket;
  /** What came with the last line of the greeting. */
  readonly rest: Uint8Array;
}

/** Tries one path after the other. */
export async function connectBus(paths: readonly string[]): Promise<BusSocket> {
  const failures: string[] = [];
  for (const path of paths) {
    try {
      return await enter(path);
    } catch (error) {
      if (error instanceof GuppyError && error.code === "GUPPY_TIMEOUT") throw error;
      failures.push(`${path.replace("\0", "@")} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  throw unavailable(`No bus answers at ${failures.join(", ")}`, "Is the program running in a desktop session?");
}

function enter(path: string): Promise<BusSocket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ path });
    let seen = Buffer.alloc(0);
    const end = (error: Error): void => {
      stop();
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(
      () => end(new GuppyError("GUPPY_TIMEOUT", `The bus did not let the program in within ${patience} ms.`)),
      patience,
    );
    const onData = (chunk: Buffer): void => {
      seen = Buffer.concat([seen, chunk]);
      const line = seen.indexOf("\r\n");
      if (line < 0) {
        if (seen.length > longestLine) end(broken("the greeting of the bus does not end"));
        return;
      }
      const answer = seen.subarray(0, line).toString("latin1");
      if (!answer.startsWith("OK ")) {
        end(broken(`the bus does not let this user in: ${JSON.stringify(answer.slice(0, 80))}`));
        return;
      }
      stop();
      socket.write("BEGIN\r\n");
      resolve({ socket, rest: seen.subarray(line + 2) });
    };
    const onClose = (): void => end(broken("the bus hung up during the greeting"));
    const stop = (): void => {
      clearTimeout(timer);
      socket.off("data", onData).off("close", onClose).off("error", end);
      // Until the next listener is there, an error must not end the process.
      socket.on("error", () => undefined);
    };
    socket.on("data", onData).on("close", onClose).on("error", end);
    socket.once("connect", () => {
      // The bus compares this with what the kernel says of the socket.
      const user = Buffer.from(String(process.getuid?.() ?? 0)).toString("hex");
      socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
    });
  });
}
