import { chmod, lstat, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { archiveFor, arm64, binaryFor, nameOf, setUp, x64 } from "../../test/matrix.ts";
import { fileEntry, recording, writeTree } from "../../test/support.ts";
import { type ArchiveEntry, packArchive } from "../artefact/archive.ts";
import { sha256 } from "../artefact/checksum-file.ts";
import { formatSidecar } from "../artefact/sidecar.ts";
import type { PrecompilerConfig } from "../config/config.ts";
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
      preferUnplugged: true,
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

describe("whole packages", () => {
  async function withArchives(
    archives: Readonly<Record<string, Buffer>>,
    config: Partial<PrecompilerConfig>,
    meta = {},
  ) {
    const made = await setUp(config);
    await writeTree(made.root, {
      "package.json": JSON.stringify({ name: "thing", version: "1.0.0", license: "MIT", ...meta }),
    });
    for (const [name, bytes] of Object.entries(archives)) {
      await writeTree(made.root, {
        [`cache/${name}`]: bytes,
        [`cache/${name}.sha256`]: formatSidecar(sha256(bytes), name),
      });
    }
    return { ...made, folder: join(made.root, "npm/linux-x64-gnu") };
  }

  const manifestIn = async (folder: string) => JSON.parse(await readFile(join(folder, "package.json"), "utf8"));

  test("side libraries, links as files, variants, the licence and the publisher's settings", async () => {
    const side = fileEntry("lib/libside.so.1", binaryFor(x64, "side"));
    const link: ArchiveEntry = {
      path: "lib/libside.so",
      kind: "symlink",
      bytes: new Uint8Array(),
      executable: false,
      link: "libside.so.1",
    };
    const plain = await packArchive([fileEntry("thing.node", binaryFor(x64)), side, link], "test");
    const old = await packArchive([fileEntry("thing.node", binaryFor(x64, "old")), side], "test");
    const { root, host, project, folder } = await withArchives(
      { [nameOf(x64)]: plain, [nameOf(x64).replace("1.0.0", "1.0.0--old")]: old },
      { variants: { [x64]: [["old", () => true]] } },
      { repository: "github:a/b", publishConfig: { access: "public" } },
    );
    await writeTree(root, { LICENSE: "the licence", "NOTICE.md": "a notice" });
    await stage(project, { host });
    const files = ((await readdir(folder, { recursive: true })) as string[]).sort();
    expect(files).toEqual([
      "LICENSE",
      "NOTICE.md",
      "README.md",
      "lib",
      "lib/libside.so",
      "lib/libside.so.1",
      "package.json",
      "thing.linux-x64-gnu.node",
      "variants",
      "variants/old",
      "variants/old/lib",
      "variants/old/lib/libside.so.1",
      "variants/old/thing.linux-x64-gnu.node",
    ]);
    expect((await lstat(join(folder, "lib/libside.so"))).isFile()).toBe(true);
    expect(await manifestIn(folder)).toMatchObject({
      license: "MIT",
      repository: "github:a/b",
      publishConfig: { access: "public" },
      files: [
        "lib/libside.so",
        "lib/libside.so.1",
        "thing.linux-x64-gnu.node",
        "variants/old/lib/libside.so.1",
        "variants/old/thing.linux-x64-gnu.node",
      ],
    });
    expect(await readFile(join(folder, "README.md"), "utf8")).toContain(
      "The native file of `thing` for linux-x64-gnu.",
    );
    const hashes = JSON.parse(await readFile(join(root, "native-hashes.json"), "utf8"));
    expect(hashes[`${x64}/variants/old/thing.linux-x64-gnu.node`]).toBe(`sha256:${sha256(binaryFor(x64, "old"))}`);
    await stage(project, { host, check: true });
    await rm(join(folder, "lib/libside.so.1"));
    await expect(stage(project, { host, check: true })).rejects.toMatchObject({
      message: "npm/linux-x64-gnu/lib/libside.so.1 would be written",
    });
  });

  test("an executable is one in the package too, with a name of its own", async () => {
    const name = `thing-bin-${x64}-1.0.0.tar.gz`;
    const archive = await packArchive(
      [fileEntry("thing", binaryFor(x64)), fileEntry("libexec/helper", binaryFor(x64), true)],
      "test",
    );
    const { precompiler } = recording({ currentTarget: () => ({ ok: true, value: x64 }) }, [x64]);
    const { host, project, folder } = await withArchives(
      { [name]: archive },
      { precompiler: { type: "bin", module: precompiler } },
    );
    await stage(project, { host });
    expect((await lstat(join(folder, "thing"))).mode & 0o777).toBe(0o755);
    expect(await manifestIn(folder)).toMatchObject({
      bin: { "thing-linux-x64-gnu": "thing" },
      publishConfig: { executableFiles: ["./libexec/helper"] },
    });
    await chmod(join(folder, "thing"), 0o644);
    await expect(stage(project, { host, check: true })).rejects.toMatchObject({
      message: "npm/linux-x64-gnu/thing would be written",
    });
  });

  test("a link to nothing cannot be a file", async () => {
    const link: ArchiveEntry = {
      path: "a.so",
      kind: "symlink",
      bytes: new Uint8Array(),
      executable: false,
      link: "b.so",
    };
    const archive = await packArchive([fileEntry("thing.node", binaryFor(x64)), link], "test");
    const { host, project, root } = await withArchives({ [nameOf(x64)]: archive }, {});
    await expect(stage(project, { host })).rejects.toMatchObject({
      code: "archive_incomplete",
      message: "the link a.so leads to b.so, which is no file of the archive",
    });
    expect(await readdir(root)).not.toContain("npm");
  });
});
