// What is asked of `gh`, with a stand-in that keeps a draft in a folder: GitHub itself is not to be had in a test.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { githubStore } from "../../../../scripts/releasing/github-store.ts";
import { missingFiles } from "../../../../scripts/releasing/store.ts";
import { temporaryFolder } from "../../src/temporary.ts";

const root = temporaryFolder();
const draft = join(root, "draft");
const path = process.env["PATH"];

const program = `#!/bin/sh
set -eu
[ "$1" = release ]
verb=$2 tag=$3
shift 3
[ "$tag" = v1.0.0 ]
if [ "$verb" != create ] && [ ! -d "${draft}" ]; then echo "release not found" >&2; exit 1; fi
case $verb in
  view) printf '{"assets":['; separator=; for file in "${draft}"/*.txt; do
    [ -e "$file" ] || continue; printf '%s{"name":"%s"}' "$separator" "$(basename "$file")"; separator=,; done; printf ']}' ;;
  create) [ "$1 $2" = "--draft --verify-tag" ]; mkdir "${draft}" ;;
  upload) [ ! -e "${draft}/$(basename "$1")" ]; cp "$1" "${draft}" ;;
  download) [ "$1 $3" = "--pattern --dir" ]; cp "${draft}/$2" "$4" ;;
  edit) [ "$1" = "--draft=false" ]; touch "${draft}/shown" ;;
esac
`;

beforeAll(() => {
  mkdirSync(join(root, "bin"));
  writeFileSync(join(root, "bin", "gh"), program, { mode: 0o755 });
  process.env["PATH"] = [join(root, "bin"), path].join(delimiter);
});

afterAll(() => {
  process.env["PATH"] = path;
  rmSync(root, { recursive: true, force: true });
});

test("a draft gets what it lacks, and is shown at the end", async () => {
  const store = githubStore(root, "v1.0.0");
  const files = ["one.txt", "two.txt"].map((name) => join(root, name));
  for (const file of files) writeFileSync(file, file);
  expect(await missingFiles(files, store)).toEqual(files);
  expect(existsSync(draft)).toBe(false);
  await store.add(files[0] ?? "");
  expect(await missingFiles(files, store)).toEqual(files.slice(1));
  await store.add(files[1] ?? "");
  expect(await missingFiles(files, store)).toEqual([]);
  expect(readdirSync(draft)).toEqual(["one.txt", "two.txt"]);
  expect(readFileSync(join(draft, "two.txt"), "utf8")).toBe(files[1]);
  await store.show();
  expect(existsSync(join(draft, "shown"))).toBe(true);

  writeFileSync(files[0] ?? "", "changed");
  await expect(missingFiles(files, store)).rejects.toThrow(/the release v1\.0\.0 has another one\.txt/);
});

test("an answer that is not about the release is an error, not an empty release", async () => {
  await expect(githubStore(root, "v9.9.9").read("one.txt")).rejects.toThrow(/gh release view v9\.9\.9/);
});
