// `guppy native build` as its user runs it, in an install from the packed tarball and far from the repository, with the real
// cargo. It works on the target folder of scripts/native, where GPUI is compiled already, and where our crates are taken for what
// was compiled there if nothing of them differs. With GUPPY_SOURCE_BUILD=afresh it has a folder of its own and compiles them.
import { readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { coreTargetFolder } from "../../../guppy/core-cargo.ts";
import { machineFolders } from "../../src/environment.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { guppy, loads, withoutPackage } from "../loader/own-copy.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const buildMinutes = 30;
const afresh = process.env["GUPPY_SOURCE_BUILD"] === "afresh";

test("the real core is built from the sources in the tarball, and loads", {
  timeout: buildMinutes * 60_000,
}, async () => {
  const one = await withoutPackage(root, "real");
  const sources = join(one.project.folder, "node_modules", "guppy", "native-src");
  if (!afresh) ageAll(sources);
  const home = homedir();
  const env = {
    GUPPY_CACHE_DIR: one.cache,
    PATH: [one.project.env["PATH"] ?? "", ...machineFolders(), join(home, ".cargo", "bin")].join(delimiter),
    CARGO_HOME: process.env["CARGO_HOME"] ?? join(home, ".cargo"),
    RUSTUP_HOME: process.env["RUSTUP_HOME"] ?? join(home, ".rustup"),
    CARGO_TARGET_DIR: afresh ? join(coreTargetFolder, "afresh") : coreTargetFolder,
  };
  const ran = await guppy(one.project, ["native", "build"], env, buildMinutes * 60 - 30);
  expect(ran, ran.errors).toMatchObject({ code: 0 });
  await loads(one.project, ran.output.trim(), one.cache);
  // On one machine equal sources become equal bytes, wherever they lie; so anybody can see what a release was built from.
  expect(readFileSync(ran.output.trim()).equals(one.released)).toBe(true);
});

/** npm gives files the time of the install; cargo compiles what is younger than its own files. */
function ageAll(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) utimesSync(join(folder, path), 1, 1);
}
