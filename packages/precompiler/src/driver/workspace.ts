// The load folder during precompile: each target starts from the same files, and afterwards the host's own are back.
import { copyFile, cp, lstat, mkdir, mkdtemp, readlink, rm, rmdir, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { listTree, matchesAny } from "../artefact/glob.ts";
import { isOwnFile } from "../artefact/install.ts";
import { expectedBinary } from "../artefact/names.ts";
import { readStamp, stampFileName, writeStamp } from "../artefact/stamp.ts";
import type { Project } from "../config/project.ts";
import type { Target } from "../precompiler.ts";
import type { Host } from "../system/host.ts";

export interface Workspace {
  /** Before a target: the files the maintainer keeps there, and no binary, since one left over would be archived as another's. */
  prepare(target: Target): Promise<void>;
  /** At the end, also after an error: the folder as it was found. */
  restore(): Promise<void>;
}

/** Copies the folder's files aside and marks it, so that a run that is killed never passes for an installed binary. */
export async function openWorkspace(project: Project, host: Host): Promise<Workspace> {
  const { privDir, loadPath } = project;
  const stamp = join(privDir, stampFileName);
  const left = await readStamp(loadPath);
  if (typeof left === "object" && left.source === "precompile") {
    // An earlier run was killed, and what it left may be another machine's.
    await rm(loadPath, { force: true });
    await rm(stamp, { force: true });
  }
  const kept = await mkdtemp(join(host.temp, "guppy-precompile-"));
  await copyFiles(privDir, kept, await archivedFiles(project));
  const folders = new Set(await foldersOf(privDir));
  const hadStamp = await copyFile(stamp, join(kept, stampFileName)).then(
    () => true,
    () => false,
  );
  await mkdir(privDir, { recursive: true });
  await writeStamp(project, host, { source: "precompile" });
  return {
    async prepare(target) {
      await reset();
      await rm(loadPath, { force: true });
      await rm(join(privDir, expectedBinary(project.filename, project.type, target)), { force: true });
    },
    async restore() {
      await reset();
      if (hadStamp) await copyFile(join(kept, stampFileName), stamp);
      else await rm(stamp, { force: true });
      await rm(kept, { recursive: true, force: true });
    },
  };

  async function reset(): Promise<void> {
    for (const path of await archivedFiles(project)) await rm(join(privDir, path), { force: true });
    // A target's empty folders would be in the next one's archive; deeper ones sort after and go first.
    for (const path of [...(await foldersOf(privDir))].reverse()) {
      if (!folders.has(path)) await rmdir(join(privDir, path)).catch(() => undefined);
    }
    const paths = (await listTree(kept)).filter((entry) => entry.kind !== "directory" && entry.path !== stampFileName);
    await copyFiles(
      kept,
      privDir,
      paths.map((entry) => entry.path),
    );
  }
}

async function foldersOf(root: string): Promise<readonly string[]> {
  return (await listTree(root)).filter((entry) => entry.kind === "directory").map((entry) => entry.path);
}

/** What goes into archives, and the binary whether or not it does: it is taken away, so it must come back. */
async function archivedFiles(project: Project): Promise<readonly string[]> {
  const binary = basename(project.loadPath);
  const paths = (await listTree(project.privDir)).flatMap((entry) => (entry.kind === "directory" ? [] : [entry.path]));
  return paths.filter((path) => path === binary || (matchesAny(path, project.privPaths) && !isOwnFile(path)));
}

async function copyFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    const stats = await lstat(join(from, path));
    // `cp` rewrites relative links, and these must stay what they are.
    if (stats.isSymbolicLink()) await symlink(await readlink(join(from, path)), join(to, path));
    else await cp(join(from, path), join(to, path), { preserveTimestamps: true });
  }
}
