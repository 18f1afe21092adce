// Whether a build is forced, and by whom. Pure, and asked before anything about the machine is.
import type { Project } from "../config/project.ts";
import { type Env, envFlag } from "../system/host.ts";

/**
 * The first that says something decides: the caller's flag or the variable, the consumer's package.json, then the
 * author's `forceBuild` or a version with the pre-release identifier `dev`.
 * @returns who forces, for the log; undefined when nobody does
 */
export function forcedBy(project: Project, env: Env, flag: boolean): string | undefined {
  if (flag) return "--force";
  if (envFlag(env, project.forceBuildEnv)) return project.forceBuildEnv;
  if (project.consumerForceBuild !== undefined)
    return project.consumerForceBuild ? "forceBuild in the consumer's package.json" : undefined;
  if (project.forceBuild) return "`forceBuild` in the configuration";
  return isDevVersion(project.version) ? `the development version ${project.version}` : undefined;
}

/** `1.0.0-dev` and `1.0.0-dev.3`, not `-rc.1` and not `-development`. */
export function isDevVersion(version: string): boolean {
  const prerelease = /^[^-+]*-([^+]*)/.exec(version)?.[1] ?? "";
  return prerelease.split(".").includes("dev");
}
