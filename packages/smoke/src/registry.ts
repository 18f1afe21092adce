// A Verdaccio of our own on loopback with empty storage. It alone has our names: they are never asked for anywhere else;
// every other name comes from where this machine's npm gets it.
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Upstream } from "./upstream.ts";

export interface Registry {
  readonly url: string;
  readonly logFile: string;
  /** May publish our names. */
  readonly token: string;
  close(): Promise<void>;
}

const startSeconds = 60;
const mine = { access: "$all", publish: "$authenticated", unpublish: "$authenticated" };

/** `folder` gets the registry's packages and its log, and is the caller's to remove. */
export async function startRegistry(folder: string, upstream: Upstream): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, "log.jsonl");
  const child = fork(join(import.meta.dirname, "registry-server.ts"), [], { stdio: "inherit", execArgv: [] });
  try {
    const port = await portOf(child, configuration(folder, logFile, upstream));
    const url = `http://127.0.0.1:${port}/`;
    return { url, logFile, token: await addUser(url), close: () => end(child) };
  } catch (error) {
    await end(child);
    throw error;
  }
}

function configuration(folder: string, logFile: string, { registry, authorityFile, proxy }: Upstream): object {
  return {
    // Relative paths would start from here; the file itself is not read.
    configPath: join(folder, "config.yaml"),
    storage: join(folder, "packages"),
    auth: { htpasswd: { file: join(folder, "users") } },
    uplinks: {
      machine: {
        url: registry,
        ...(authorityFile && { ca: readFileSync(authorityFile, "utf8") }),
        ...(proxy && { http_proxy: proxy, https_proxy: proxy }),
      },
    },
    // The first pattern that fits counts; one without `proxy` answers 404 for what was not published here.
    packages: {
      guppy: mine,
      "@guppy/*": mine,
      "**": { access: "$all", publish: "$nobody", proxy: "machine" },
    },
    // A publish is JSON with the tarball in base64.
    max_body_size: "200mb",
    web: { enable: false },
    log: { type: "file", path: logFile, format: "json", level: "http" },
  };
}

function portOf(child: ChildProcess, config: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the registry took more than ${startSeconds} s`)),
      startSeconds * 1000,
    );
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      then();
    };
    child.once("message", (port) => settle(() => resolve(Number(port))));
    child.once("exit", (code) => settle(() => reject(new Error(`the registry ended with ${code}`))));
    child.once("error", (error) => settle(() => reject(error)));
    child.send(config);
  });
}

/** A new one at each start: a registry that comes back knows those of before, and nobody knows their passwords. */
async function addUser(url: string): Promise<string> {
  const name = `smoke-${crypto.randomUUID()}`;
  const response = await fetch(`${url}-/user/org.couchdb.user:${name}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, password: crypto.randomUUID() }),
  });
  const { token } = (await response.json()) as { readonly token?: string };
  if (token === undefined) throw new Error(`the registry made no user: ${response.status}`);
  return token;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

/** Addresses that the registry asked for elsewhere, in order. */
export function askedElsewhere({ logFile }: Pick<Registry, "logFile">): readonly string[] {
  return logLines(logFile).flatMap(({ uri }) => (typeof uri === "string" ? [decodeURIComponent(uri)] : []));
}

function logLines(logFile: string): readonly { readonly uri?: unknown }[] {
  return readFileSync(logFile, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly uri?: unknown });
}
