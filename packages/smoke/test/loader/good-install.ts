// The good install that all tests of a run share, copied for one test, and the native file in it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { readManifest } from "../../src/paths.ts";
import { copyProject, installedTargets, type Project } from "../../src/project.ts";

/** A folder for one test, named after it. */
export function folderOf(root: string, name: string): string {
  return join(root, name.replaceAll(/\W+/g, "-"));
}

export function copyOfGood(root: string, name: string): Promise<Project> {
  const folder = folderOf(root, name);
  mkdirSync(folder);
  return copyProject(inject("good"), folder);
}

/** The one native file that a project has installed. */
export function nativeFile(project: Project): string {
  const [folder, ...more] = installedTargets(project);
  if (folder === undefined || more.length > 0) throw new Error(`not one native package in ${project.folder}`);
  return join(folder, readManifest(folder).main ?? "");
}
