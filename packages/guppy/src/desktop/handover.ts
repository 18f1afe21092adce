// What two instances of an app say to each other over a socket, as lines: the first one a number used once, the second its launch
// with a proof that it can read the user's secret, the first one its own proof. Anything else ends the connection.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Socket } from "node:net";
import { isAbsolute } from "node:path";
import { GuppyError } from "../errors.ts";
import { type Launch, readLaunch } from "./launch.ts";

/** For the whole of a handover, in milliseconds. */
const patience = 5000;
const longestLine = 1024 * 1024;
const mostArguments = 10_000;

const greeting = /^guppy-1 ([0-9a-f]{32})$/;

/** The side of the first instance. Never throws: what is no handover is forgotten. */
export async function receiveLaunch(socket: Socket, secret: Buffer): Promise<Launch | undefined> {
  const lines = readLines(socket);
  const nonce = randomBytes(16).toString("hex");
  socket.write(`guppy-1 ${nonce}\n`);
  try {
    const message = parseLaunch(await lines());
    if (message === undefined || !isProof(message.proof, secret, "second", nonce, message.nonce)) return undefined;
    socket.end(`${proofOf(secret, "first", message.nonce, nonce)}\n`);
    return readLaunch(message.argv, message.cwd);
  } catch {
    return undefined;
  }
}

/** The side of a second instance. @throws GuppyError where nobody answers as the first instance would. */
export async function sendLaunch(socket: Socket, secret: Buffer, { argv, cwd }: Launch): Promise<void> {
  const lines = readLines(socket);
  const first = greeting.exec(await lines())?.[1];
  if (first === undefined) throw stranger();
  const nonce = randomBytes(16).toString("hex");
  socket.write(`${JSON.stringify({ nonce, proof: proofOf(secret, "second", first, nonce), argv, cwd })}\n`);
  if (!isProof(await lines(), secret, "first", nonce, first)) throw stranger();
  socket.end();
}

interface Sent {
  readonly nonce: string;
  readonly proof: string;
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** @internal Exported for its tests. */
export function parseLaunch(line: string): Sent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { nonce, proof, argv, cwd } = value as Readonly<Record<string, unknown>>;
  const fits =
    typeof nonce === "string" &&
    /^[0-9a-f]{32}$/.test(nonce) &&
    typeof proof === "string" &&
    typeof cwd === "string" &&
    isAbsolute(cwd) &&
    !cwd.includes("\0") &&
    Array.isArray(argv) &&
    argv.length <= mostArguments &&
    argv.every((arg) => typeof arg === "string");
  return fits ? { nonce, proof, argv, cwd } : undefined;
}

/** `who` keeps one side's proof from being played back as the other's. */
function proofOf(secret: Buffer, who: "first" | "second", theirs: string, ours: string): string {
  return createHmac("sha256", secret).update(`${who} ${theirs} ${ours}`).digest("hex");
}

function isProof(given: string, secret: Buffer, who: "first" | "second", theirs: string, ours: string): boolean {
  const wanted = Buffer.from(proofOf(secret, who, theirs, ours));
  const found = Buffer.from(given);
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

/** One line after the other; rejects when the other side ends, takes too long or sends too much. */
function readLines(socket: Socket): () => Promise<string> {
  let seen = Buffer.alloc(0);
  let failed: Error | undefined;
  let wake: () => void = () => undefined;
  const fail = (reason: string): void => {
    failed ??= new Error(reason);
    wake();
  };
  // A timeout of the socket's own would begin anew with each byte.
  const timer = setTimeout(() => socket.destroy(), patience);
  timer.unref();
  socket.on("error", () => fail("error"));
  socket.on("close", () => {
    clearTimeout(timer);
    fail("closed");
  });
  socket.on("data", (chunk: Buffer) => {
    seen = Buffer.concat([seen, chunk]);
    if (seen.length > longestLine) socket.destroy();
    wake();
  });
  return async () => {
    for (;;) {
      const end = seen.indexOf(0x0a);
      if (end >= 0) {
        const line = seen.subarray(0, end).toString("utf8");
        seen = seen.subarray(end + 1);
        return line;
      }
      if (failed !== undefined) throw failed;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}

function stranger(): GuppyError {
  return new GuppyError("GUPPY_DESKTOP_FAILED", "What answers for the first instance of the app is not this user's.");
}
