import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nameOf, setUp, x64 } from "../../test/matrix.ts";
import { writeTree } from "../../test/support.ts";
import { clean } from "./clean.ts";

describe("clean", () => {
  test("runs nothing unless configured, and deletes this package's archives only", async () => {
    const { root, host, project } = await setUp();
    await writeTree(root, {
      [`cache/${nameOf(x64)}`]: "",
      [`cache/${nameOf(x64)}.sha256`]: "",
      [`cache/.${nameOf(x64)}.12-0a1b.tmp`]: "",
      "cache/thing-else-napi-8-t-1.0.0.tar.gz": "",
    });
    expect(await clean(project, { host })).toMatchObject({ status: "noop", removed: [] });
    expect((await clean(project, { host, cache: true })).removed).toHaveLength(3);
    expect(await readdir(join(root, "cache"))).toEqual(["thing-else-napi-8-t-1.0.0.tar.gz"]);
  });

  test("runs the configured arguments", async () => {
    const { root, host, project } = await setUp({
      toolchain: { command: process.execPath, clean: ["-e", "require('node:fs').writeFileSync('cleaned', '')"] },
    });
    await mkdir(join(root, "native"));
    expect((await clean(project, { host })).status).toBe("ok");
    expect(await readdir(root)).toContain("cleaned");
  });
});
