// One archive, verified: from the cache or the network. The second half of the order of calls of compile.
import { join } from "node:path";
import { assertChecksum, checksumOf, readChecksums, sha256 } from "../artefact/checksum-file.ts";
import { projectCache, readCached, removeCached, writeCached } from "../cache.ts";
import type { ArtefactLocation } from "../config/config.ts";
import type { Project } from "../config/project.ts";
import { errorMessage, explainError, PrecompilerError } from "../errors.ts";
import { archiveFault } from "../net/archive-fault.ts";
import { type Client, createClient, faultError } from "../net/client.ts";
import type { LocatedArtefact } from "./artefacts.ts";
import type { DriverContext } from "./options.ts";

/** Downloads for one run; the client is made on first use and shared. */
export interface Source {
  /** @throws PrecompilerError `offline`, and those of the client */
  download(location: ArtefactLocation, name: string, kind: "archive" | "sidecar"): Promise<Buffer>;
  /** Without downloading it, where the client is ours. @throws as `download` does */
  assertThere(location: ArtefactLocation, name: string): Promise<void>;
  close(): Promise<void>;
}

export function openSource(project: Project, context: DriverContext): Source {
  let client: Promise<Client> | undefined;
  const assertOnline = (location: ArtefactLocation, name: string): void => {
    const local = location.url.startsWith("file:");
    if (context.offline && !local) {
      throw new PrecompilerError(
        "offline",
        `${name} is not in the cache ${projectCache(project.packageName, context.host)}, and this run is offline`,
        {
          place: name,
          next: "put it there with `guppy-precompiler fetch --out`, or run online",
        },
      );
    }
  };
  const openClient = (name: string): Promise<Client> => {
    client ??= createClient({
      env: context.host.env,
      maxRetries: project.maxRetries,
      timeoutMs: project.timeoutMs,
      maxBytes: project.limits.archiveBytes,
      retryBaseMs: context.retryBaseMs,
      onProgress: (receivedBytes, totalBytes) =>
        context.reporter.progress?.({ name, receivedBytes, ...(totalBytes === undefined ? {} : { totalBytes }) }),
      onRetry: (error, pauseMs) => {
        const why = error.cause === undefined ? "" : ` (${errorMessage(error.cause)})`;
        context.reporter.info(`${error.message}${why}; trying again in ${pauseMs} ms`);
      },
    });
    return client;
  };
  return {
    async download(location, name, kind) {
      assertOnline(location, name);
      if (project.downloader !== undefined) return viaDownloader(project.downloader, location.url, kind);
      const headers = { ...project.headers, ...location.headers };
      return (await openClient(name)).get(location.url, headers, kind === "archive" ? archiveFault : undefined);
    },
    async assertThere(location, name) {
      assertOnline(location, name);
      if (project.downloader !== undefined) await viaDownloader(project.downloader, location.url, "archive");
      else await (await openClient(name)).assertThere(location.url, { ...project.headers, ...location.headers });
    },
    async close() {
      await (await client?.catch(() => undefined))?.close();
    },
  };
}

async function viaDownloader(
  downloader: NonNullable<Project["downloader"]>,
  url: string,
  kind: "archive" | "sidecar",
): Promise<Buffer> {
  const result = await downloader.download(url);
  if (result.ok) {
    const bytes = Buffer.from(result.value);
    const fault = kind === "archive" ? await archiveFault(bytes) : undefined;
    if (fault !== undefined) throw faultError(new URL(url), fault);
    return bytes;
  }
  throw new PrecompilerError("download_failed", `the downloader failed on ${url}: ${result.error}`, { place: url });
}

export interface ObtainedArchive {
  /** Hashed: unpack these and never read the file again. */
  readonly bytes: Buffer;
  /** Absent when it could not be kept. */
  readonly path: string | undefined;
}

/**
 * Cache, else download; then the checksum. A cached file that does not match is deleted and fetched once more.
 * Only bytes that match are put into the cache, and a cache that cannot be written costs a warning, not the run.
 * @throws PrecompilerError of network or integrity
 */
export async function obtainArchive(
  project: Project,
  artefact: LocatedArtefact,
  source: Source,
  context: DriverContext,
  dir = projectCache(project.packageName, context.host),
): Promise<ObtainedArchive> {
  const { filename, location } = artefact;
  const cached = await readCached(dir, filename);
  const bytes = cached ?? (await source.download(location, filename, "archive"));
  const expected = checksumOf(await readChecksums(project.root), filename);
  if (cached !== undefined && sha256(cached) === expected) return { bytes: cached, path: join(dir, filename) };
  if (cached !== undefined) {
    context.reporter.warn(
      `${filename} in the cache ${dir} does not match its published hash; deleting and fetching it again`,
    );
    await removeCached(dir, filename);
    return keep(await source.download(location, filename, "archive"));
  }
  return keep(bytes);

  async function keep(fresh: Buffer): Promise<ObtainedArchive> {
    assertChecksum(fresh, expected, filename, location.url);
    try {
      return { bytes: fresh, path: await writeCached(dir, filename, fresh, context.host, context.reporter) };
    } catch (error) {
      context.reporter.warn(`${filename} was not kept in the cache: ${explainError(error)}`);
      return { bytes: fresh, path: undefined };
    }
  }
}
