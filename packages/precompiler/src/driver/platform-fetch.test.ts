// A registry on loopback that asks for a token, and the user's own npm configuration, which names both.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setUp, x64 } from "../../test/matrix.ts";
import { fileEntry, scratch, serve, writeTree } from "../../test/support.ts";
import { packArchive } from "../artefact/archive.ts";
import { sha256 } from "../artefact/checksum-file.ts";
import { fetchPlatformPackage, type PlatformFetchOptions } from "./platform-fetch.ts";

const file = "package/thing.linux-x64-gnu.node";
const good = await packArchive([fileEntry(file, "the binary"), fileEntry("package/package.json", "{}")], "test");
const integrityOf = (bytes: Uint8Array): string => `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

interface Published {
  readonly tarball?: Uint8Array | string;
  readonly dist?: Readonly<Record<string, string>>;
  readonly version?: string;
  readonly token?: string;
}

async function fetchFrom(published: Published, options: Partial<PlatformFetchOptions> = {}) {
  const { tarball = good, version = "1.0.0", token = "s3cret", dist = { integrity: integrityOf(good) } } = published;
  const server = await serve((request, response) => {
    if (request.headers.authorization !== "Bearer s3cret") return response.writeHead(401).end("{}");
    if (request.url?.endsWith(".tgz")) return response.writeHead(200).end(tarball);
    const name = decodeURIComponent((request.url ?? "").slice(1));
    if (name !== "@s/thing-linux-x64-gnu") return response.writeHead(404).end("{}");
    const facts = { name, version, dist: { tarball: `${server.url}/thing.tgz`, shasum: "0".repeat(40), ...dist } };
    return response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ name, "dist-tags": { latest: version }, versions: { [version]: facts } }));
  });
  const home = await scratch();
  const { root, host, project, reporter } = await setUp(
    {},
    {},
    {
      npm_config_userconfig: join(home, "npmrc"),
      npm_config_cache: join(home, "npm"),
      npm_config_fetch_retries: "0",
      npm_config_update_notifier: "false",
    },
  );
  await writeTree(home, { npmrc: `//127.0.0.1:${server.port}/:_authToken=${token}\n` });
  await writeTree(root, { ".npmrc": `@s:registry=${server.url}\n` });
  const result = fetchPlatformPackage(project, { host, reporter, target: x64, ...options });
  return { result, project, server, reporter };
}

test("comes from the scope's registry with its token, is verified twice and installed with a stamp", async () => {
  const { result, project, server } = await fetchFrom({}, { sha256: sha256(Buffer.from("the binary")) });
  expect(await result).toEqual({
    name: "@s/thing-linux-x64-gnu@1.0.0",
    integrity: integrityOf(good),
    sha256: sha256(Buffer.from("the binary")),
    path: project.loadPath,
  });
  expect(await readFile(project.loadPath, "utf8")).toBe("the binary");
  expect(JSON.parse(await readFile(join(project.privDir, ".guppy-native.json"), "utf8"))).toMatchObject({
    source: "fetch",
    target: x64,
    version: "1.0.0",
    archive: "@s/thing-linux-x64-gnu@1.0.0",
  });
  expect(server.requests.at(-1)).toBe("GET /thing.tgz");
});

const climbing = await packArchive([fileEntry(file, "x"), fileEntry("package/../../x", "x")], "test");
const empty = await packArchive([fileEntry("package/package.json", "{}")], "test");
const described = (bytes: Uint8Array): Published => ({ tarball: bytes, dist: { integrity: integrityOf(bytes) } });
const page = "<!doctype html>";

describe("leaves nothing behind, and says what was wrong", () => {
  test.each<readonly [string, Published, Partial<PlatformFetchOptions>, string, RegExp]>([
    ["a version that is not there", { version: "0.9.0" }, {}, "download_not_found", /E404/],
    ["a package that is not there", {}, { target: "aarch64-unknown-linux-gnu" }, "download_not_found", /E404/],
    ["a wrong token", { token: "wrong" }, {}, "download_failed", /E401/],
    ["other bytes than the registry says", { tarball: empty }, {}, "checksum_mismatch", /EINTEGRITY/],
    ["a web page", { tarball: page }, {}, "checksum_mismatch", /EINTEGRITY/],
    ["a registry without sha512", { dist: {} }, {}, "verification_failed", /no sha512/],
    ["another binary than the release's", {}, { sha256: "0".repeat(64) }, "checksum_mismatch", /another binary/],
    ["a package without its file", described(empty), {}, "archive_incomplete", /holds no thing\.linux-x64-gnu\.node/],
    ["an archive that climbs out", described(climbing), {}, "archive_unsafe", /leaves its folder/],
    ["a page that is vouched for", described(Buffer.from(page)), {}, "archive_invalid", /gzip/],
  ])("%s", async (_name, published, options, code, message) => {
    const { result, project } = await fetchFrom(published, options);
    const error = await result.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code, message: expect.stringMatching(message), next: expect.any(String) });
    expect(String(error)).not.toContain("s3cret");
    await expect(readFile(project.loadPath)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
