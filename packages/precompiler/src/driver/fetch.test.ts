import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { archiveFor, arm64, nameOf, setUp, x64 } from "../../test/matrix.ts";
import { writeChecksumFile } from "../../test/support.ts";
import { compile } from "./compile.ts";
import { fetchArtefacts } from "./fetch.ts";

describe("fetch", () => {
  test("verifies, fills the cache and, with out, a folder that serves as one offline", async () => {
    const archive = await archiveFor(x64);
    const { root, host, project, calls, reporter } = await setUp(
      {},
      { [nameOf(x64)]: archive, [nameOf(arm64)]: archive },
    );
    await writeChecksumFile(root, { [nameOf(x64)]: archive, [nameOf(arm64)]: archive });
    const out = join(root, "seed");
    const fetched = await fetchArtefacts(project, { host, all: true, out });
    expect(calls).toEqual(['allSupportedTargets("fetch")']);
    expect(fetched.map((one) => one.path)).toEqual([join(out, nameOf(x64)), join(out, nameOf(arm64))]);
    expect((await readdir(out)).sort()).toEqual([
      nameOf(arm64),
      `${nameOf(arm64)}.sha256`,
      nameOf(x64),
      `${nameOf(x64)}.sha256`,
    ]);
    const offlineHost = { ...host, env: { GUPPY_CACHE_DIR: out, npm_config_offline: "true" } };
    expect((await compile(project, [], { host: offlineHost, reporter })).how).toBe("fetched");
  });

  test("one target, holes, and wrong bytes", async () => {
    const archive = await archiveFor(x64);
    const { root, host, project } = await setUp({}, { [nameOf(x64)]: archive });
    await writeChecksumFile(root, { [nameOf(x64)]: archive, [nameOf(arm64)]: archive });
    expect(await fetchArtefacts(project, { host, targets: [x64] })).toHaveLength(1);
    await expect(fetchArtefacts(project, { host, targets: ["t9"] })).rejects.toMatchObject({ code: "usage" });
    await expect(fetchArtefacts(project, { host, all: true })).rejects.toMatchObject({ code: "download_not_found" });
    expect(await fetchArtefacts(project, { host, all: true, ignoreUnavailable: true })).toHaveLength(1);
    await writeChecksumFile(root, { [nameOf(x64)]: Buffer.from("other"), [nameOf(arm64)]: archive });
    await expect(fetchArtefacts(project, { host, all: true, ignoreUnavailable: true })).rejects.toMatchObject({
      code: "checksum_mismatch",
    });
  });
});
