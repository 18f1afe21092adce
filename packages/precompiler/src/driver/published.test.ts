import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setUp } from "../../test/matrix.ts";
import { scratch, serve } from "../../test/support.ts";
import { awaitPublished } from "./published.ts";

describe("published", () => {
  /** A registry that shows a package only after some looks. */
  async function registry(hidden: number) {
    let left = hidden;
    return serve((request, response) => {
      const name = decodeURIComponent((request.url ?? "").slice(1));
      left -= 1;
      if (left >= 0) return response.writeHead(404, { "content-type": "application/json" }).end("{}");
      const version = { name, version: "1.0.0", dist: { tarball: "http://127.0.0.1:1/x.tgz", shasum: "" } };
      return response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ name, "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": version } }));
    });
  }

  async function published(hidden: number, timeoutMs: number) {
    const { url } = await registry(hidden);
    const root = await scratch();
    const { host, project, reporter } = await setUp(
      {},
      {},
      {
        npm_config_registry: url,
        npm_config_cache: join(root, "npm"),
        npm_config_fetch_retries: "0",
        npm_config_update_notifier: "false",
      },
    );
    return awaitPublished(project, { host, reporter, timeoutMs, intervalMs: 10 });
  }

  test("waits for every platform package", async () => {
    expect(await published(2, 60_000)).toEqual(["@s/thing-linux-x64-gnu@1.0.0", "@s/thing-linux-arm64-gnu@1.0.0"]);
  });

  test("and gives up with the names of those that are missing", async () => {
    await expect(published(1000, 0)).rejects.toMatchObject({
      code: "publish_timeout",
      message: expect.stringContaining("@s/thing-linux-arm64-gnu@1.0.0"),
    });
  });
});
