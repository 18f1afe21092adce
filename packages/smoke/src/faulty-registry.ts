// A door in front of a registry at which things go wrong on purpose: what it refuses, hides or breaks is up to the test.
// The address stays the same while the registry behind it ends and comes back.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Transform } from "node:stream";

export interface Exchange {
  /** The package it is about. */
  readonly name: string;
  /** Whether it is the tarball that is asked for. */
  readonly tarball: boolean;
  readonly method: string;
}

/**
 * `pass` to the registry, `refuse` as for lack of rights, `hide` as if it were not there, `fail` as when it has too much to do,
 * `cut` the connection, `lose` the answer, `damage` it on its way back.
 */
export type Verdict = "pass" | "refuse" | "hide" | "fail" | "cut" | "lose" | "damage";

export interface Door {
  readonly url: string;
  /** Asked for each exchange, in order. */
  judge: (exchange: Exchange) => Verdict | Promise<Verdict>;
  /** Where exchanges that pass go. */
  behind: string;
  close(): Promise<void>;
}

export async function openDoor(behind: string): Promise<Door> {
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing, door));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const door: Door = {
    url: `http://127.0.0.1:${port}/`,
    judge: () => "pass",
    behind,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return door;
}

async function handle(incoming: IncomingMessage, outgoing: ServerResponse, door: Door): Promise<void> {
  const verdict = await door.judge(exchangeOf(incoming));
  if (verdict === "cut") incoming.socket.destroy();
  else if (verdict === "refuse") answer(outgoing, 403, "you may not publish this package");
  else if (verdict === "hide") answer(outgoing, 404, "no such package available");
  else if (verdict === "fail") answer(outgoing, 503, "service unavailable");
  else forward(incoming, outgoing, door.behind, verdict);
}

function exchangeOf({ url = "/", method = "GET" }: IncomingMessage): Exchange {
  const [path = ""] = decodeURIComponent(url.slice(1)).split("?");
  const [name = "", file] = path.split("/-/");
  return { name, tarball: file !== undefined, method };
}

/** The registry makes addresses of tarballs from the host it is asked as, so that stays the door's. */
function forward(incoming: IncomingMessage, outgoing: ServerResponse, behind: string, verdict: Verdict): void {
  const onward = request(new URL(incoming.url ?? "/", behind), { method: incoming.method, headers: incoming.headers });
  onward.once("response", (response) => {
    if (verdict === "lose") return void incoming.socket.destroy();
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    if (verdict === "damage") return void response.pipe(flipOneBit()).pipe(outgoing);
    return void response.pipe(outgoing);
  });
  onward.once("error", () => incoming.socket.destroy());
  incoming.pipe(onward);
}

function answer(outgoing: ServerResponse, status: number, error: string): void {
  outgoing.writeHead(status, { "content-type": "application/json", connection: "close" });
  outgoing.end(JSON.stringify({ error }));
}

/** In the middle of the first piece: behind what tells a compressed file from others. */
function flipOneBit(): Transform {
  let flipped = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = Buffer.from(chunk);
      const at = bytes.length >> 1;
      if (!flipped && bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      flipped ||= bytes.length > 0;
      done(null, bytes);
    },
  });
}
