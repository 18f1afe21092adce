// The registry only takes a proof of where a package was built when the package itself names that repository.
import type { Packed } from "../../packages/smoke/src/pack.ts";
import { manifestIn } from "../../packages/smoke/src/packed.ts";
import type { Manifest } from "../../packages/smoke/src/paths.ts";

export type Variables = Readonly<Record<string, string | undefined>>;

/** None outside a workflow, where nothing is proved. */
export async function provenanceProblems(all: readonly Packed[], env: Variables): Promise<readonly string[]> {
  if (env["GITHUB_ACTIONS"] !== "true") return [];
  const manifests = await Promise.all(all.map(({ tarball }) => manifestIn(tarball)));
  return manifests.flatMap((manifest) => repositoryProblem(manifest, env) ?? []);
}

export function repositoryProblem({ name, repository }: Manifest, env: Variables): string | undefined {
  const here = `${env["GITHUB_SERVER_URL"]}/${env["GITHUB_REPOSITORY"]}`;
  const named = typeof repository === "string" ? repository : repository?.url;
  if (named?.replace(/^git\+/, "").replace(/\.git$/, "") === here) return undefined;
  return `${name} names ${named ?? "no repository"} in package.json, and this runs in ${here}: set "repository" to "git+${here}.git"`;
}
