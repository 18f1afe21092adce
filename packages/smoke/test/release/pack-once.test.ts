// Tarballs of a release are made a single time, belong to one commit, and fit together, wherever the native ones were packed.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { PackageSource } from "../../../../scripts/releasing/natives.ts";
import { claim, packOnce } from "../../../../scripts/releasing/pack-once.ts";
import { sha256 } from "../../../precompiler/src/artefact/checksum-file.ts";
import { standInTargets, writeStandIns } from "../../src/stand-ins.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Workspace {
  readonly natives: readonly PackageSource[];
  readonly guppy: string;
  readonly packages: string;
  readonly lines: string[];
}

/** Stand-ins in which guppy has the hashes of its native files, as our own `prepack` makes them. */
function workspace(
  name: string,
  change: { readonly hash?: string; readonly range?: string; readonly content?: string } = {},
): Workspace {
  const folder = join(root, name);
  const guppy = { files: ["native.cjs", "native-hashes.json"] };
  const { hash: _, ...options } = change;
  const folders = writeStandIns(folder, { guppy, ...options });
  const natives = standInTargets.map((id, index) => ({
    id,
    package: `@guppy/native-${id}`,
    folder: folders[index] ?? "",
    file: `guppy.${id}.node`,
  }));
  const files = natives.map((native) => {
    const hash = change.hash ?? sha256(readFileSync(join(native.folder, native.file)));
    return [native.id, { sha256: hash }];
  });
  const last = folders.at(-1) ?? "";
  writeFileSync(join(last, "native-hashes.json"), JSON.stringify({ files: Object.fromEntries(files) }));
  return { natives, guppy: last, packages: join(folder, "packed"), lines: [] };
}

function packIn({ natives, guppy, packages, lines }: Workspace): ReturnType<typeof packOnce> {
  return packOnce(natives, guppy, packages, (line) => lines.push(line));
}

test("a second run packs nothing, whatever the workspace looks like by then", async () => {
  const it = workspace("again");
  const first = await packIn(it);
  const bytes = readFileSync(first.guppy.tarball);
  writeFileSync(join(it.guppy, "native.cjs"), "changed");
  const second = await packIn(it);
  expect(second).toEqual(first);
  expect(readFileSync(second.guppy.tarball).equals(bytes)).toBe(true);
  expect(it.lines.filter((line) => line.startsWith("packed "))).toHaveLength(3);
});

test("a native package that was packed on another machine stays as it is, and its file comes to the workspace", async () => {
  const elsewhere = workspace("elsewhere");
  const { targets } = await packIn(elsewhere);
  const it = workspace("here");
  const [native] = it.natives;
  const path = join(native?.folder ?? "", native?.file ?? "");
  const good = readFileSync(path);
  rmSync(path);
  mkdirSync(it.packages);
  renameSync(join(targets[0]?.tarball ?? "", ".."), join(it.packages, "@guppy+native-alpha"));
  const set = await packIn(it);
  expect(it.lines[0]).toBe("@guppy/native-alpha@1.0.0 is packed already");
  expect(set.targets.map(({ name }) => name)).toEqual(["@guppy/native-alpha", "@guppy/native-beta"]);
  expect(readFileSync(path).equals(good)).toBe(true);
});

test.each([
  ["hashes of other files", { hash: "0".repeat(64) }, /guppy's hash of alpha is not that of its file/],
  ["files of the quick profile", { content: "guppy-profile:quick" }, /guppy\.alpha\.node of .* is a quick build/],
  ["a range in place of versions", { range: "^1.0.0" }, /guppy asks for .*\^1\.0\.0/],
])("%s are no release", async (name, change, says) => {
  await expect(packIn(workspace(name.replaceAll(" ", "-"), change))).rejects.toThrow(says);
});

test("what was packed of one commit is not released as another", () => {
  const folder = join(root, "claimed");
  claim(folder, "aaaa");
  claim(folder, "aaaa");
  expect(() => claim(folder, "bbbb")).toThrow(/holds what was packed of aaaa, and this is bbbb/);
});
