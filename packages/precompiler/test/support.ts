// Scratch packages, a recording precompiler and a loopback server: real parts that tests put together.
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { ArchiveEntry } from "../src/artefact/archive.ts";
import { packArchive } from "../src/artefact/archive.ts";
import { formatChecksums, sha256 } from "../src/artefact/checksum-file.ts";
import type { PrecompilerConfig } from "../src/config/config.ts";
import { type PackageFacts, type Project, resolveProject } from "../src/config/project.ts";
import type { Precompiler, Target } from "../src/precompiler.ts";
import { currentHost, type Host } from "../src/system/host.ts";
import type { Reporter } from "../src/system/reporter.ts";

/** A folder that is gone after the test. */
export async function scratch(name = "guppy test"): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `${name}-`));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export async function writeTree(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** This machine, with a cache and an environment of the test's own. */
export function testHost(root: string, overrides: Partial<Host> = {}): Host {
  return currentHost({
    home: join(root, "home"),
    temp: tmpdir(),
    napiVersion: "9",
    ...overrides,
    env: { GUPPY_CACHE_DIR: join(root, "cache"), ...overrides.env },
  });
}

export interface Calls {
  readonly calls: string[];
  readonly precompiler: Precompiler;
}

/** Writes down every call. `answers` replaces single callbacks; the three hooks exist only when asked for. */
export function recording(answers: Partial<Precompiler> = {}, targets: readonly Target[] = ["t1", "t2"]): Calls {
  const calls: string[] = [];
  const defaults: Precompiler = {
    allSupportedTargets: () => targets,
    currentTarget: () => ({ ok: true, value: "t1" }),
    buildNative: () => ({ status: "ok", diagnostics: [] }),
    precompile: () => ({ ok: true, value: undefined }),
  };
  const all = { ...defaults, ...answers };
  const recorded = Object.fromEntries(
    Object.entries(all).map(([name, callback]) => [
      name,
      (...args: unknown[]) => {
        calls.push(`${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`);
        return (callback as (...values: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { calls, precompiler: recorded as unknown as Precompiler };
}

export interface TestReporter extends Reporter {
  readonly lines: string[];
  readonly text: () => string;
}

export function recordingReporter(): TestReporter {
  const lines: string[] = [];
  return {
    lines,
    info: (line) => lines.push(line),
    warn: (line) => lines.push(`warning: ${line}`),
    text: () => lines.join("\n"),
  };
}

export function testProject(
  root: string,
  config: PrecompilerConfig,
  host: Host,
  facts: Partial<PackageFacts> = {},
): Project {
  return resolveProject(config, { root, name: "thing", version: "1.0.0", ...facts }, host);
}

export function fileEntry(path: string, content: string | Uint8Array, executable = false): ArchiveEntry {
  return { path, kind: "file", bytes: typeof content === "string" ? Buffer.from(content) : content, executable };
}

/** An archive with the binary `thing.node`, and the checksum file that vouches for it. */
export async function publishedArchive(content: string | Uint8Array = "binary of thing"): Promise<Buffer> {
  return packArchive([fileEntry("thing.node", content)], "test");
}

export async function writeChecksumFile(root: string, archives: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const map = new Map(Object.entries(archives).map(([name, bytes]) => [name, sha256(bytes)]));
  await writeTree(root, { "checksum.json": formatChecksums(map) });
}

export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** Method and path of every request, in order. */
  readonly requests: string[];
  readonly seen: IncomingMessage[];
}

/** On 127.0.0.1 and a free port, closed after the test. */
export async function serve(handler: RequestListener): Promise<TestServer> {
  const requests: string[] = [];
  const seen: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(`${request.method} ${decodeURIComponent(request.url ?? "")}`);
    seen.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, requests, seen };
}

/** Serves a map of names to bytes; anything else is 404. */
export function serveFiles(files: Readonly<Record<string, Uint8Array | string>>): Promise<TestServer> {
  return serve((request, response) => sendFile(files, request, response));
}

export function sendFile(
  files: Readonly<Record<string, Uint8Array | string>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const content = files[decodeURIComponent(new URL(request.url ?? "", "http://x").pathname).slice(1)];
  if (content === undefined) {
    response.writeHead(404).end("no such file");
    return;
  }
  response.writeHead(200, { "content-length": Buffer.byteLength(content) }).end(content);
}

export function randomText(): string {
  return randomBytes(8).toString("hex");
}
