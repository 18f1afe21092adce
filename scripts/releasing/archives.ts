// The files that are attached to a release: an archive of each native file with its sidecar, `checksum.json` over all of them,
// and symbols. The precompiler's drivers make and check them, of the bytes that are in the packed tarballs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packArchive } from "../../packages/precompiler/src/artefact/archive.ts";
import { checksumFileName } from "../../packages/precompiler/src/artefact/checksum-file.ts";
import { type Project, resolveProject } from "../../packages/precompiler/src/config/project.ts";
import { precompile } from "../../packages/precompiler/src/driver/precompile.ts";
import { verify } from "../../packages/precompiler/src/driver/verify.ts";
import { currentHost, type Host } from "../../packages/precompiler/src/system/host.ts";
import { buildIdOf } from "./build-id.ts";

export interface NativeFile {
  readonly triple: string;
  readonly minGlibc?: string;
  /** What is packed. */
  readonly bytes: Uint8Array;
  /** The same build before it was stripped. */
  readonly unstripped: string;
}

/** @throws when one would be refused by those who fetch it */
export async function makeArchives(natives: readonly NativeFile[], version: string, folder: string): Promise<void> {
  const files = filesIn(folder);
  mkdirSync(files, { recursive: true });
  const host = currentHost({ env: { ...process.env, GUPPY_CACHE_DIR: files } });
  const project = projectOf(natives, version, folder, files, host);
  await precompile(project, [], { host });
  rmSync(project.privDir, { recursive: true, force: true });
  const checked = await verify(project, { all: true, host, offline: true });
  const problems = checked.flatMap(({ filename, problems }) =>
    problems.map(({ message }) => `${filename}: ${message}`),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  for (const native of natives) await writeSymbols(native, version, files);
}

/** All that is attached to the release. @throws when nothing has been made in this folder */
export function archivesIn(folder: string): readonly string[] {
  const checksums = join(folder, checksumFileName);
  if (!existsSync(checksums)) throw new Error(`${checksums} is missing; run scripts/release pack`);
  const files = filesIn(folder);
  const names = readdirSync(files).filter((name) => !name.startsWith("."));
  return [checksums, ...names.sort().map((name) => join(files, name))];
}

function filesIn(folder: string): string {
  return join(folder, "archives");
}

/** A build that only puts the packed file where an archive is made from. */
function projectOf(
  natives: readonly NativeFile[],
  version: string,
  folder: string,
  files: string,
  host: Host,
): Project {
  const triples = natives.map(({ triple }) => triple);
  const config = {
    precompiler: {
      type: "addon",
      module: ({ loadPath }: { readonly loadPath: string }) => ({
        allSupportedTargets: () => triples,
        currentTarget: () => ({ ok: false, error: "a release has no target of its own" }),
        buildNative: () => ({ status: "error", diagnostics: [] }),
        precompile: (_argv: readonly string[], target: string) => {
          const native = natives.find(({ triple }) => triple === target);
          writeFileSync(loadPath, native?.bytes ?? "");
          return { ok: true, value: undefined };
        },
      }),
    },
    url: `${pathToFileURL(files).href}/@{artefact_filename}`,
    minGlibc: Object.fromEntries(natives.flatMap(({ triple, minGlibc }) => (minGlibc ? [[triple, minGlibc]] : []))),
  };
  return resolveProject(config, { root: folder, name: "guppy", version }, host);
}

async function writeSymbols({ triple, bytes, unstripped }: NativeFile, version: string, files: string): Promise<void> {
  const path = join(files, `guppy-symbols-${triple}-${version}.tar.gz`);
  if (!existsSync(unstripped))
    throw new Error(`${unstripped} is missing, and symbols come from it; run scripts/native`);
  const whole = readFileSync(unstripped);
  const id = buildIdOf(bytes);
  if (id === undefined || id !== buildIdOf(whole))
    throw new Error(`${unstripped} is not the build that was packed; run scripts/native and pack anew`);
  const entry = { path: `guppy.${triple}.node.debug`, kind: "file", bytes: whole, executable: false } as const;
  writeFileSync(path, await packArchive([entry], unstripped));
}
