// The files of a release as assets of a draft on GitHub, by its own command line. The draft is shown at the very end.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "../../packages/smoke/src/environment.ts";
import { type Ran, run } from "../../packages/smoke/src/run.ts";
import { inherited } from "./inherited.ts";
import type { ReleaseStore } from "./store.ts";

export function githubStore(repository: string, tag: string): ReleaseStore {
  const gh = (...args: readonly string[]): Promise<Ran> =>
    run([findProgram("gh"), "release", ...args], { cwd: repository, env: inherited(), seconds: 600 });
  const must = async (...args: readonly string[]): Promise<string> => {
    const ran = await gh(...args);
    if (ran.code !== 0) throw new Error(`gh release ${args[0]} ${tag}: ${ran.errors.trim() || ran.output.trim()}`);
    return ran.output;
  };
  const assets = async (): Promise<readonly string[] | undefined> => {
    const ran = await gh("view", tag, "--json", "assets");
    if (ran.code === 0) {
      const found = JSON.parse(ran.output) as { readonly assets: readonly { readonly name: string }[] };
      return found.assets.map(({ name }) => name);
    }
    if (/not found/i.test(ran.errors)) return undefined;
    throw new Error(`gh release view ${tag}: ${ran.errors.trim()}`);
  };
  return {
    place: `the release ${tag}`,
    read: async (name) => {
      if (!(await assets())?.includes(name)) return undefined;
      const folder = mkdtempSync(join(tmpdir(), "guppy-release-asset-"));
      try {
        await must("download", tag, "--pattern", name, "--dir", folder);
        return readFileSync(join(folder, name));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    add: async (path) => {
      if ((await assets()) === undefined) {
        await must("create", tag, "--draft", "--verify-tag", "--title", tag, "--notes", `See CHANGELOG.md at ${tag}.`);
      }
      await must("upload", tag, path);
    },
    show: async () => void (await must("edit", tag, "--draft=false")),
  };
}
