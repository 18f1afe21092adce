// Files that are sound and still not this guppy's: of another version, of another schema, without a hash to compare.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, inject, test } from "vitest";
import { replaceAll } from "../../src/damage.ts";
import { npm } from "../../src/managers.ts";
import { createProject, install, replaceFile, runProgram } from "../../src/project.ts";
import { publish } from "../../src/publish.ts";
import { repack } from "../../src/repack.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { expectFailure } from "./expect-failure.ts";
import { copyOfGood, nativeFile } from "./good-install.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { guppy, targets } = inject("packed");

test("a native package of another version forced in: GUPPY_NATIVE_VERSION_SKEW", async () => {
  const version = "9.9.9";
  const next = await repack(guppy.tarball, join(root, "next"), (manifest) => ({
    ...manifest,
    version,
    optionalDependencies: Object.fromEntries(targets.map(({ name }) => [name, version])),
  }));
  await publish(next, inject("registry"), join(root, "publisher"), "next");
  const overrides = Object.fromEntries(targets.map((target) => [target.name, target.version]));
  const project = createProject(join(root, "skew"), inject("registry").url, { manifest: { overrides } });
  await install(project, npm, [`guppy@${version}`]);
  const ran = await runProgram(project, "ping.mjs");
  expectFailure(ran, { code: "GUPPY_NATIVE_VERSION_SKEW", says: [version, guppy.version] });
});

test("a file of this version and of another schema: GUPPY_SCHEMA_MISMATCH", async () => {
  const project = await copyOfGood(root, "schema");
  const { schemaHash } = JSON.parse((await runProgram(project, "ping.mjs")).output) as { readonly schemaHash: string };
  const other = `${schemaHash.startsWith("0") ? "1" : "0"}${schemaHash.slice(1)}`;
  const file = nativeFile(project);
  replaceFile(file, replaceAll(readFileSync(file), schemaHash, other));
  expectFailure(await runProgram(project, "ping.mjs"), { code: "GUPPY_SCHEMA_MISMATCH", says: [schemaHash, other] });
});

test("hashes are to be compared and there are none: GUPPY_NATIVE_UNVERIFIABLE", async () => {
  const project = await copyOfGood(root, "unverifiable");
  rmSync(join(project.folder, "node_modules", "guppy", "native-hashes.json"));
  const ran = await runProgram(project, "ping.mjs", { env: { GUPPY_NATIVE_VERIFY: "1" } });
  expectFailure(ran, { code: "GUPPY_NATIVE_UNVERIFIABLE", says: [nativeFile(project)] });
});
