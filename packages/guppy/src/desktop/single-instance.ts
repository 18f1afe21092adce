// One process an app and user: who comes second hands its arguments over. A name that the kernel gives to one process at a time,
// and takes back when that ends, decides who is first; a socket that only the user can reach carries the arguments.
import { createHash } from "node:crypto";
import { chmod, lstat, rm } from "node:fs/promises";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GuppyError } from "../errors.ts";
import { checkAppId } from "./app-id.ts";
import { receiveLaunch, sendLaunch } from "./handover.ts";
import type { Launch } from "./launch.ts";
import { isPrivate, privateFolder, secretIn } from "./private-folder.ts";
import { tell } from "./tell.ts";

export interface Instance {
  /** Lets another process be the first one. */
  readonly release: () => Promise<void>;
}

export interface Claim {
  readonly id: string;
  /** Of this process. */
  readonly launch: Launch;
  /** Another process was started with these arguments, and has handed them over. */
  readonly onLaunch: (launch: Launch) => void;
  /** Milliseconds that a first instance may take to answer; it may be in the middle of starting. @default 5000 */
  readonly patience?: number;
}

/** Of more that come at once, the latest are turned away. */
const mostAtOnce = 16;

/**
 * The instance, or undefined where another process was first and has taken the arguments.
 *
 * @throws GuppyError `GUPPY_TIMEOUT` where there is a first one that does not answer.
 */
export async function claimInstance(
  { id, launch, onLaunch, patience = 5000 }: Claim,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Instance | undefined> {
  const folder = await privateFolder(env);
  const name = fileName(checkAppId(id), folder);
  const secret = await secretIn(join(folder, `${name}.key`));
  const path = join(folder, `${name}.sock`);
  const end = performance.now() + patience;
  for (;;) {
    const lock = await takeLock(secret);
    if (lock !== undefined) return { release: await serve(path, lock, secret, onLaunch) };
    const socket = await reach(path);
    if (socket !== undefined) {
      const tooLate = setTimeout(() => socket.destroy(), patience);
      try {
        await sendLaunch(socket, secret, launch);
        return undefined;
      } catch (error) {
        socket.destroy();
        throw error instanceof GuppyError ? error : silent(id, patience);
      } finally {
        clearTimeout(tooLate);
      }
    }
    if (performance.now() > end) throw silent(id, patience);
    await sleep(25);
  }
}

/** Others can't know the name, as it comes from the secret; so nobody can take it before us. */
function takeLock(secret: Buffer): Promise<Server | undefined> {
  const name = createHash("sha256").update("guppy instance").update(secret).digest("hex");
  return new Promise((resolve, reject) => {
    const lock = createServer((socket) => socket.destroy());
    lock.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else
        reject(
          new GuppyError("GUPPY_FILE_FAILED", `A second instance can't be told from the first: ${error.message}.`),
        );
    });
    lock.listen({ path: `\0guppy-${name}` }, () => {
      lock.unref();
      resolve(lock);
    });
  });
}

async function serve(
  path: string,
  lock: Server,
  secret: Buffer,
  onLaunch: (launch: Launch) => void,
): Promise<() => Promise<void>> {
  const server = createServer();
  const open = new Set<Socket>();
  server.maxConnections = mostAtOnce;
  server.on("connection", (socket) => {
    socket.unref();
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    void receiveLaunch(socket, secret).then((launch) => {
      if (launch === undefined) socket.destroy();
      else tell(onLaunch, launch);
    });
  });
  // A socket of a process that has died; only the first instance ever comes here.
  await rm(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      lock.close();
      reject(new GuppyError("GUPPY_FILE_FAILED", `The socket ${path} could not be made: ${cause.message}.`, { cause }));
    });
    // The folder lets nobody else in, so that there is no moment before the mode is what it should be.
    server.listen({ path }, resolve);
  });
  server.on("error", () => undefined);
  server.unref();
  await chmod(path, 0o600);
  return async () => {
    for (const socket of open) socket.destroy();
    await Promise.all([server, lock].map((each) => new Promise((resolve) => each.close(resolve))));
  };
}

/** Undefined while nobody listens there, or where what listens is somebody else's. */
async function reach(path: string): Promise<Socket | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || !found.isSocket() || !(await isPrivate(path))) return undefined;
  return new Promise((resolve) => {
    const socket = createConnection({ path });
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(undefined));
  });
}

/** The path of a socket may have 107 bytes. */
function fileName(id: string, folder: string): string {
  const name = `guppy-${id}`;
  return folder.length + name.length < 95
    ? name
    : `guppy-${createHash("sha256").update(id).digest("hex").slice(0, 24)}`;
}

function silent(id: string, patience: number): GuppyError {
  return new GuppyError(
    "GUPPY_TIMEOUT",
    `Another instance of \`${id}\` runs and did not take the arguments within ${patience} ms. It may hang: end it and try again.`,
    { details: { timeout: patience } },
  );
}
