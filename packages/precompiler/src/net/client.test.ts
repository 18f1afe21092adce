import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { scratch, serve, serveFiles } from "../../test/support.ts";
import { type ClientOptions, createClient } from "./client.ts";
import { proxySettings, redactCredentials, trustedCertificates } from "./settings.ts";

const certificate = fileURLToPath(new URL("../../test/certificates/cert.pem", import.meta.url));
const key = fileURLToPath(new URL("../../test/certificates/key.pem", import.meta.url));

async function get(
  url: string,
  options: Partial<ClientOptions> = {},
  headers: Record<string, string> = {},
): Promise<string> {
  const client = await createClient({
    env: {},
    maxRetries: 0,
    timeoutMs: 10_000,
    maxBytes: 1000,
    retryBaseMs: 1,
    ...options,
  });
  onTestFinished(() => client.close());
  return (await client.get(url, headers)).toString("utf8");
}

async function serveTls(body: string): Promise<string> {
  const server = createTlsServer({ cert: await readFile(certificate), key: await readFile(key) }, (_, response) =>
    response.end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("retries", () => {
  test.each([
    [404, 1, "download_not_found"],
    [410, 1, "download_not_found"],
    [401, 1, "download_failed"],
    [403, 1, "download_failed"],
    [408, 3, "download_failed"],
    [429, 3, "download_failed"],
    [500, 3, "download_failed"],
    [503, 3, "download_failed"],
  ])("status %i is asked for %i times", async (status, times, code) => {
    const server = await serve((_, response) => response.writeHead(status).end());
    await expect(get(`${server.url}/a`, { maxRetries: 2 })).rejects.toMatchObject({
      code,
      place: `${server.url}/a`,
      message: expect.stringContaining(String(status)),
    });
    expect(server.requests).toHaveLength(times);
  });

  test("a server that recovers", async () => {
    let left = 2;
    const server = await serve((_, response) => {
      left -= 1;
      response.writeHead(left >= 0 ? 503 : 200).end("fine");
    });
    const pauses: number[] = [];
    expect(await get(server.url, { maxRetries: 3, retryBaseMs: 10, onRetry: (_, pause) => pauses.push(pause) })).toBe(
      "fine",
    );
    expect(pauses).toHaveLength(2);
  });

  test("a body that ends early is tried again, and never passed on", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("half", () => response.destroy());
    });
    await expect(get(server.url, { maxRetries: 1 })).rejects.toMatchObject({ code: "download_failed" });
    expect(server.requests).toHaveLength(2);
  });

  test("a server that never answers", async () => {
    const server = await serve(() => undefined);
    await expect(get(server.url, { timeoutMs: 50 })).rejects.toMatchObject({
      code: "download_failed",
      message: expect.stringContaining("within 50 ms"),
    });
  });

  test("nothing listens", async () => {
    await expect(get("http://127.0.0.1:1/x")).rejects.toMatchObject({
      code: "download_failed",
      cause: { code: "ECONNREFUSED" },
    });
  });

  test("more bytes than allowed", async () => {
    const server = await serveFiles({ big: "x".repeat(2000) });
    await expect(get(`${server.url}/big`, { maxRetries: 3 })).rejects.toMatchObject({ code: "download_too_large" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("%i is followed, and headers stay with their host", async (status) => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end("there");
    });
    const first = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(status, { location: request.url === "/a" ? "/b" : `${other.url}/c` }).end();
    });
    expect(await get(`${first.url}/a`, {}, { authorization: "Bearer secret" })).toBe("there");
    expect(seen).toEqual(["Bearer secret", "Bearer secret", undefined]);
  });

  test("in a circle", async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: "/again" }).end());
    await expect(get(server.url)).rejects.toMatchObject({ message: expect.stringContaining("more than 5 times") });
    expect(server.requests).toHaveLength(6);
  });

  test.each([
    ["to a file", "file:///etc/hostname", "leads to file:"],
    ["to nowhere", "http://", "redirects to nowhere"],
  ])("%s is refused", async (_, location, text) => {
    const server = await serve((_request, response) => response.writeHead(302, { location }).end());
    await expect(get(server.url)).rejects.toMatchObject({ message: expect.stringContaining(text) });
  });

  test("from https to plain http is refused", async () => {
    const server = createTlsServer({ cert: await readFile(certificate), key: await readFile(key) }, (_, response) =>
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(get(url, { env: { GUPPY_CACERTS_PATH: certificate } })).rejects.toMatchObject({
      message: expect.stringContaining("plain http"),
    });
  });
});

describe("certificates", () => {
  test("an unknown one is refused at once, with what to do", async () => {
    const url = await serveTls("secret");
    await expect(get(url, { maxRetries: 3 })).rejects.toMatchObject({
      code: "download_failed",
      next: expect.stringContaining("GUPPY_CACERTS_PATH"),
    });
  });

  test.each(["GUPPY_CACERTS_PATH", "npm_config_cafile"])("%s makes it known", async (name) => {
    expect(await get(await serveTls("secret"), { env: { [name]: certificate } })).toBe("secret");
  });

  test("a file that is absent or holds none is an error that names the variable", async () => {
    expect(() => trustedCertificates({ GUPPY_CACERTS_PATH: "/nonexistent.pem" })).toThrow(
      expect.objectContaining({ code: "certificates_unreadable", place: "GUPPY_CACERTS_PATH" }),
    );
    expect(() => trustedCertificates({ GUPPY_CACERTS_PATH: key })).toThrow(
      expect.objectContaining({ code: "certificates_unreadable" }),
    );
    expect(trustedCertificates({ GUPPY_CACERTS_PATH: "" })).toBeUndefined();
  });
});

describe("proxies", () => {
  /** Forwards plain requests and tunnels, and writes down both with their credentials. */
  async function startProxy() {
    const used: string[] = [];
    const proxy = await serve((request, response) => {
      const auth = Buffer.from(
        (request.headers["proxy-authorization"] ?? "").replace("Basic ", ""),
        "base64",
      ).toString();
      used.push(`${auth} ${request.url}`);
      response.end("by proxy");
    });
    return { ...proxy, used };
  }

  test("HTTP_PROXY with credentials, whose password may hold a colon", async () => {
    const proxy = await startProxy();
    const env = { HTTP_PROXY: proxy.url.replace("http://", "http://me:pass%3Aword:2@") };
    expect(await get("http://example.invalid/x", { env })).toBe("by proxy");
    expect(proxy.used).toEqual(["me:pass:word:2 http://example.invalid/x"]);
  });

  test.each([
    ["127.0.0.1", true],
    ["*", true],
    ["example.org, 127.0.0.1", true],
    ["example.org", false],
    ["", false],
  ])("NO_PROXY %j goes around it: %s", async (noProxy, around) => {
    const proxy = await startProxy();
    const server = await serve((_, response) => response.end("direct"));
    expect(await get(server.url, { env: { http_proxy: proxy.url, no_proxy: noProxy } })).toBe(
      around ? "direct" : "by proxy",
    );
  });

  test("HTTPS_PROXY tunnels", async () => {
    const target = await serveTls("inside");
    const proxy = createServer();
    const asked: (string | undefined)[] = [];
    proxy.on("connect", (request, socket) => {
      asked.push(request.url);
      const [host, port] = (request.url ?? "").split(":");
      const upstream = connect(Number(port), host, () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
      upstream.pipe(socket).pipe(upstream);
      socket.on("error", () => upstream.destroy());
      upstream.on("error", () => socket.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void proxy.close());
    const env = {
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      GUPPY_CACERTS_PATH: certificate,
    };
    expect(await get(target, { env })).toBe("inside");
    expect(asked).toEqual([new URL(target).host]);
  });

  test("empty variables are unset, and the process's own are not read", async () => {
    expect(proxySettings({ HTTP_PROXY: "", https_proxy: "" })).toEqual({ httpProxy: "", httpsProxy: "", noProxy: "" });
  });

  test.each([
    ["HTTP_PROXY", "proxy.example:3128"],
    ["HTTPS_PROXY", "me:secret@proxy.example"],
    ["http_proxy", "ftp://proxy.example"],
    ["https_proxy", "http://"],
  ])("%s=%s names the variable and hides credentials", (name, value) => {
    expect(() => proxySettings({ [name]: value })).toThrow(
      expect.objectContaining({ code: "proxy_invalid", place: name, message: expect.not.stringContaining("secret") }),
    );
  });

  test.each([
    ["http://me:secret@host:1/x", "http://***@host:1/x"],
    ["http://me:p@ss@host", "http://***@host"],
    ["me:secret@host", "***@host"],
    ["http://host/a@b", "http://host/a@b"],
  ])("%s is shown as %s", (text, shown) => {
    expect(redactCredentials(text)).toBe(shown);
  });
});

test("a file: URL is read without a socket", async () => {
  const dir = await scratch();
  await writeFile(join(dir, "a ü.txt"), "local");
  expect(await get(pathToFileURL(join(dir, "a ü.txt")).href)).toBe("local");
  await expect(get(pathToFileURL(join(dir, "b")).href)).rejects.toMatchObject({ code: "download_not_found" });
});

test("messages do not repeat the query, which may hold a token", async () => {
  const server = await serveFiles({});
  await expect(get(`${server.url}/a?token=secret`)).rejects.toMatchObject({
    message: expect.not.stringContaining("secret"),
  });
});
