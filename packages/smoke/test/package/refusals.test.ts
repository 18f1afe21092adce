// What must not become a tarball: a target package without its native file, and a guppy that could not name that file's hash.
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pack } from "../../src/pack.ts";
import { guppyFolder, readManifest, repository, targetFolders } from "../../src/paths.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const [target = ""] = targetFolders();

interface Case {
  readonly name: string;
  /** What lies in the place of the native file. */
  readonly content?: string;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  { name: "no file", says: /is missing; build it with scripts\/native/ },
  { name: "an empty file", content: "", says: /is no native file/ },
  { name: "a web page", content: "<!DOCTYPE html>", says: /is no native file/ },
];

test.each(cases)("with $name neither is packed", async ({ name, content, says }) => {
  const packages = join(workspace(name), "packages");
  const native = copyWithoutBinary(target, packages);
  const guppy = copyWithoutBinary(guppyFolder, packages);
  if (content !== undefined) writeFileSync(join(native, readManifest(native).main ?? ""), content);
  await expect(pack(native, join(root, name, "packed"))).rejects.toThrow(says);
  await expect(pack(guppy, join(root, name, "packed"))).rejects.toThrow(says);
});

/** A folder in which packages find the repository's scripts where they expect them. */
function workspace(name: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, "packages"), { recursive: true });
  symlinkSync(join(repository, "scripts"), join(folder, "scripts"));
  return folder;
}

function copyWithoutBinary(from: string, packages: string): string {
  const to = join(packages, basename(from));
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith(".node") && basename(path) !== "node_modules" });
  return to;
}
