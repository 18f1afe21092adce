import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { archiveFor, arm64, binaryFor, nameOf, setUp, x64 } from "../../test/matrix.ts";
import { recording, writeTree } from "../../test/support.ts";
import { sha256 } from "../artefact/checksum-file.ts";
import { formatSidecar } from "../artefact/sidecar.ts";
import { stage } from "./stage.ts";

describe("stage", () => {
  async function staged() {
    const made = await setUp();
    const archives = {
      [nameOf(x64)]: await archiveFor(x64),
      [nameOf(arm64)]: await archiveFor(arm64),
    };
    for (const [name, bytes] of Object.entries(archives)) {
      await writeTree(made.root, {
        [`cache/${name}`]: bytes,
        [`cache/${name}.sha256`]: formatSidecar(sha256(bytes), name),
      });
    }
    return made;
  }

  test("writes manifests, binaries, exact dependencies and hashes, and keeps what is not its own", async () => {
    const { root, host, project } = await staged();
    await writeTree(root, {
      "npm/linux-x64-gnu/package.json": '{"keywords":["kept"],"os":["darwin"],"files":["README.md"]}',
    });
    const packages = await stage(project, { host, all: true });
    expect(packages.map((one) => one.name)).toEqual(["@s/thing-linux-x64-gnu", "@s/thing-linux-arm64-gnu"]);
    expect(JSON.parse(await readFile(join(root, "npm/linux-x64-gnu/package.json"), "utf8"))).toEqual({
      name: "@s/thing-linux-x64-gnu",
      version: "1.0.0",
      description: "thing for linux-x64-gnu",
      license: "MIT",
      keywords: ["kept"],
      os: ["linux"],
      cpu: ["x64"],
      libc: ["glibc"],
      main: "thing.linux-x64-gnu.node",
      files: ["README.md", "thing.linux-x64-gnu.node"],
    });
    expect(await readFile(join(root, "npm/linux-arm64-gnu/thing.linux-arm64-gnu.node"))).toEqual(binaryFor(arm64));
    const meta = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(meta.optionalDependencies).toEqual({
      "@s/thing-linux-arm64-gnu": "1.0.0",
      "@s/thing-linux-x64-gnu": "1.0.0",
      other: "^2.0.0",
    });
    expect(JSON.parse(await readFile(join(root, "native-hashes.json"), "utf8"))).toEqual({
      [arm64]: `sha256:${sha256(binaryFor(arm64))}`,
      [x64]: `sha256:${sha256(binaryFor(x64))}`,
    });
  });

  test("check writes nothing, and is content once it is staged", async () => {
    const { root, host, project } = await staged();
    await expect(stage(project, { host, all: true, check: true })).rejects.toMatchObject({
      code: "stage_outdated",
      message: expect.stringContaining("native-hashes.json"),
    });
    expect(await readdir(root)).not.toContain("npm");
    await stage(project, { host, all: true });
    await stage(project, { host, all: true, check: true });
  });

  test("without --all only this machine's, and other entries stay", async () => {
    const { root, host, project } = await staged();
    await stage(project, { host });
    const meta = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(Object.keys(meta.optionalDependencies)).toEqual(["@s/thing-gone", "@s/thing-linux-x64-gnu", "other"]);
    expect(await readdir(join(root, "npm"))).toEqual(["linux-x64-gnu"]);
  });

  test("a workspace entry is left to the package manager", async () => {
    const { root, host, project } = await staged();
    await writeTree(root, {
      "package.json":
        '{"name":"thing","version":"1.0.0","optionalDependencies":{"@s/thing-linux-x64-gnu":"workspace:*"}}',
    });
    await stage(project, { host });
    expect(JSON.parse(await readFile(join(root, "package.json"), "utf8")).optionalDependencies).toEqual({
      "@s/thing-linux-x64-gnu": "workspace:*",
    });
  });

  test("bytes of another target are not staged, and nothing is written", async () => {
    const { root, host, project } = await staged();
    const wrong = await archiveFor(x64);
    await writeTree(root, {
      [`cache/${nameOf(arm64)}`]: wrong,
      [`cache/${nameOf(arm64)}.sha256`]: formatSidecar(sha256(wrong), nameOf(arm64)),
    });
    await expect(stage(project, { host, all: true })).rejects.toMatchObject({
      code: "binary_wrong",
      message: `${nameOf(arm64)} holds the wrong bytes for ${arm64}: thing.node is for x64, ${arm64} needs arm64`,
    });
    expect((await readdir(root)).sort()).toEqual(["cache", "package.json"]);
  });

  test("an empty matrix is an error, and so is a manifest that is none", async () => {
    const { root, host, project } = await staged();
    const none = { ...project, precompiler: { ...recording({}, []).precompiler } };
    await expect(stage(none, { host, all: true })).rejects.toMatchObject({
      code: "matrix_empty",
      message: 'the matrix of thing is empty: `allSupportedTargets("fetch")` answered no target',
    });
    await writeTree(root, { "npm/linux-x64-gnu/package.json": "[]" });
    await expect(stage(project, { host, all: true })).rejects.toMatchObject({
      code: "config_invalid",
      message: `${join(root, "npm/linux-x64-gnu/package.json")} is not a manifest: it is not an object`,
    });
  });

  test("an archive nobody vouches for is fetched instead", async () => {
    const { root, host, project, server } = await setUp();
    await writeTree(root, { [`cache/${nameOf(x64)}`]: "odd" });
    await expect(stage(project, { host })).rejects.toMatchObject({ code: "checksum_file_missing" });
    expect(server.requests).toEqual([]);
    await expect(stage({ ...project, npm: undefined }, { host })).rejects.toMatchObject({ place: "npm" });
  });
});
