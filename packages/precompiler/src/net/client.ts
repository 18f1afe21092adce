// One GET with everything a hostile network asks for: proxies, redirects, retries, limits. Knows nothing of artefacts.
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Dispatcher } from "undici";
import type { Headers } from "../config/config.ts";
import { errorCode, PrecompilerError, type PrecompilerErrorCode } from "../errors.ts";
import type { Env } from "../system/host.ts";
import type { Fault } from "./archive-fault.ts";
import { proxySettings, redactCredentials, trustedCertificates } from "./settings.ts";

export interface ClientOptions {
  readonly env: Env;
  /** Further tries after the first. */
  readonly maxRetries: number;
  /** For one try with its redirects. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** The first pause between tries; it doubles each time, up to 10 s. Default 500. */
  readonly retryBaseMs?: number;
  readonly onProgress?: (receivedBytes: number, totalBytes: number | undefined) => void;
  readonly onRetry?: (error: PrecompilerError, pauseMs: number) => void;
}

export interface Client {
  /**
   * @param judge what is wrong with a whole answer, if anything
   * @throws PrecompilerError `download_not_found`, `download_failed`, `download_too_large`, each with URL, status and cause
   */
  get(url: string, headers: Headers, judge?: Judge): Promise<Buffer>;
  /** Asks for the beginning alone. @throws PrecompilerError as `get` does */
  assertThere(url: string, headers: Headers): Promise<void>;
  close(): Promise<void>;
}

export type Judge = (bytes: Buffer) => Promise<Fault | undefined>;

const maxRedirects = 5;
const redirectStatus = new Set([301, 302, 303, 307, 308]);
const retryStatus = new Set([408, 425, 429]);
const certificateErrors = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS/;

/**
 * Opens no socket by itself; undici is only loaded here, so that an offline run never loads it.
 * @throws PrecompilerError `proxy_invalid`, `certificates_unreadable`
 */
export async function createClient(options: ClientOptions): Promise<Client> {
  const ca = trustedCertificates(options.env);
  const tls = ca === undefined ? {} : { ca: [...ca] };
  const proxies = proxySettings(options.env);
  const { EnvHttpProxyAgent, request } = await import("./undici.ts");
  const dispatcher = new EnvHttpProxyAgent({
    ...proxies,
    // Many proxies refuse a tunnel to port 80.
    proxyTunnel: false,
    connect: { ...tls, timeout: 15_000 },
    requestTls: tls,
    proxyTls: tls,
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
  });
  const send = (url: URL, headers: Headers, signal: AbortSignal): Promise<Dispatcher.ResponseData> =>
    request(url, { method: "GET", headers: { "user-agent": "guppy-precompiler", ...headers }, dispatcher, signal });
  return {
    get: (url, headers, judge) =>
      withRetries(options, async () => {
        const bytes = await getOnce(
          new URL(url),
          headers,
          send,
          (from, response) => readBody(from, response, options),
          options,
        );
        const fault = await judge?.(bytes);
        if (fault === undefined) return bytes;
        const error = faultError(new URL(url), fault);
        throw fault.again ? new TryAgain(error) : error;
      }),
    assertThere: (url, headers) =>
      withRetries(options, async () => {
        // Not HEAD: an address that is signed for GET refuses it.
        const asked = { ...headers, range: "bytes=0-0" };
        await getOnce(new URL(url), asked, send, assertAnswer, options);
      }),
    close: () => dispatcher.destroy(),
  };
}

async function withRetries<T>(options: ClientOptions, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error;
      if (tried >= options.maxRetries) throw error.reason;
      const doubled = Math.min((options.retryBaseMs ?? 500) * 2 ** tried, 10_000);
      // Random, so that many machines that failed together do not come back together.
      const pauseMs = Math.round(error.pauseMs ?? doubled * (0.5 + Math.random() / 2));
      options.onRetry?.(error.reason, pauseMs);
      await sleep(pauseMs);
    }
  }
}

/** Marks a failure that another try may cure. */
class TryAgain extends Error {
  readonly reason: PrecompilerError;
  readonly pauseMs: number | undefined;
  constructor(reason: PrecompilerError, pauseMs?: number) {
    super(reason.message);
    this.reason = reason;
    this.pauseMs = pauseMs;
  }
}

type Send = (url: URL, headers: Headers, signal: AbortSignal) => Promise<Dispatcher.ResponseData>;

async function getOnce(
  start: URL,
  headers: Headers,
  send: Send,
  read: (url: URL, response: Dispatcher.ResponseData) => Promise<Buffer>,
  options: ClientOptions,
): Promise<Buffer> {
  if (start.protocol === "file:") return readLocal(start);
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = start;
  let secure = false;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    assertWeb(url, secure);
    secure ||= url.protocol === "https:";
    // A token for one host is none of another's business.
    const allowed = url.origin === start.origin ? headers : {};
    const response = await send(url, allowed, signal).catch((cause: unknown) => {
      throw networkFailure(url, cause, options.timeoutMs);
    });
    if (!redirectStatus.has(response.statusCode)) return read(url, response);
    await response.body.dump().catch(() => undefined);
    url = nextUrl(url, response.headers["location"]);
  }
  throw failure("download_failed", start, `was redirected more than ${maxRedirects} times`);
}

async function readLocal(url: URL): Promise<Buffer> {
  try {
    return await readFile(fileURLToPath(url));
  } catch (cause) {
    throw failure(
      errorCode(cause) === "ENOENT" ? "download_not_found" : "download_failed",
      url,
      "cannot be read",
      cause,
    );
  }
}

/** Once a step was encrypted, no later one may do without. */
function assertWeb(url: URL, secure: boolean): void {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw failure("download_failed", url, `leads to ${url.protocol}, allowed are http: and https:`);
  }
  if (secure && url.protocol === "http:") {
    throw failure("download_failed", url, "is a redirect from https to plain http");
  }
}

function nextUrl(from: URL, location: string | string[] | undefined): URL {
  const target = Array.isArray(location) ? location[0] : location;
  if (target === undefined || !URL.canParse(target, from.href))
    throw failure("download_failed", from, "redirects to nowhere");
  return new URL(target, from);
}

/** Everything about the answer but its body. */
async function assertAnswer(url: URL, { statusCode, headers, body }: Dispatcher.ResponseData): Promise<Buffer> {
  body.on("error", () => undefined);
  body.destroy();
  if (statusCode < 200 || statusCode > 299) throw statusFailure(url, statusCode, headers["retry-after"]);
  return Buffer.alloc(0);
}

export function faultError(url: URL, { code, what, next }: Fault): PrecompilerError {
  return new PrecompilerError(code, `${display(url)} ${what}`, { place: display(url), next });
}

async function readBody(url: URL, response: Dispatcher.ResponseData, options: ClientOptions): Promise<Buffer> {
  const { statusCode } = response;
  if (statusCode < 200 || statusCode > 299) {
    await response.body.dump().catch(() => undefined);
    throw statusFailure(url, statusCode, response.headers["retry-after"]);
  }
  const announced = Number(response.headers["content-length"]);
  const total = Number.isSafeInteger(announced) && announced > 0 ? announced : undefined;
  const chunks: Buffer[] = [];
  let received = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      received += chunk.length;
      if (received > options.maxBytes)
        throw failure("download_too_large", url, `is longer than ${options.maxBytes} bytes`);
      chunks.push(chunk);
      options.onProgress?.(received, total);
    }
  } catch (cause) {
    throw cause instanceof PrecompilerError ? cause : networkFailure(url, cause, options.timeoutMs);
  }
  return Buffer.concat(chunks);
}

function statusFailure(url: URL, status: number, retryAfter: string | string[] | undefined): Error {
  if (status === 404 || status === 410)
    return failure("download_not_found", url, `answered ${status}: there is no such file`);
  const reason = failure("download_failed", url, `answered ${status}`);
  if (status < 500 && !retryStatus.has(status)) return reason;
  const seconds = Number(retryAfter);
  return new TryAgain(reason, Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 30) * 1000 : undefined);
}

function networkFailure(url: URL, cause: unknown, timeoutMs: number): Error {
  if (cause instanceof Error && cause.name === "TimeoutError")
    return new TryAgain(failure("download_failed", url, `gave no whole answer within ${timeoutMs} ms`));
  if (certificateErrors.test(errorCode(cause))) {
    return new PrecompilerError("download_failed", `${display(url)} has a certificate that is not trusted`, {
      place: display(url),
      next: "let GUPPY_CACERTS_PATH name a file with your organisation's certificates",
      cause,
    });
  }
  return new TryAgain(failure("download_failed", url, "could not be downloaded", cause));
}

function failure(code: PrecompilerErrorCode, url: URL, what: string, cause?: unknown): PrecompilerError {
  return new PrecompilerError(code, `${display(url)} ${what}`, {
    place: display(url),
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Without user name, password and query, where signed links carry their tokens. */
function display(url: URL): string {
  if (url.protocol === "file:") return url.href;
  return redactCredentials(`${url.origin}${url.pathname}${url.search === "" ? "" : "?***"}`);
}
