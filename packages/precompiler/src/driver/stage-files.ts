// Which files of an artefact go where in its platform package. Pure but for the texts it takes over from the main package.
import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { ArchiveEntry } from "../artefact/archive.ts";
import { isOwnFile } from "../artefact/install.ts";
import { expectedBinary } from "../artefact/names.ts";
import type { Project } from "../config/project.ts";
import { PrecompilerError } from "../errors.ts";
import type { PlatformPackage } from "./platform-package.ts";

export interface StagedFile {
  /** Relative to the platform package, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
  /** The binary itself, and not what lies beside it. */
  readonly main: boolean;
}

/** Where a variant's files are: the whole tree of the archive again, so that libraries beside the binary are found. */
export function variantFolder(variant: string): string {
  return `variants/${variant}`;
}

/** Everything in the archive. A link becomes what it points to, since npm leaves links out of a package. */
export function stagedFiles(
  project: Project,
  one: PlatformPackage,
  entries: readonly ArchiveEntry[],
  variant: string | undefined,
): readonly StagedFile[] {
  const main = expectedBinary(project.filename, project.type, one.target);
  return entries.flatMap((entry): StagedFile[] => {
    if (entry.kind === "directory" || isOwnFile(entry.path)) return [];
    const file = followed(entry, entries);
    const isMain = entry.path === main;
    const path = isMain ? one.file : entry.path;
    return [
      {
        path: variant === undefined ? path : posix.join(variantFolder(variant), path),
        bytes: file.bytes,
        executable: file.executable || (isMain && project.type === "bin"),
        main: isMain,
      },
    ];
  });
}

function followed(entry: ArchiveEntry, entries: readonly ArchiveEntry[]): ArchiveEntry {
  let found: ArchiveEntry | undefined = entry;
  for (let steps = 0; found?.kind === "symlink" && steps < 40; steps += 1) {
    const path: string = posix.join(posix.dirname(found.path), found.link ?? "");
    found = entries.find((candidate) => candidate.path === path);
  }
  if (found?.kind === "file") return found;
  throw new PrecompilerError(
    "archive_incomplete",
    `the link ${entry.path} leads to ${entry.link}, which is no file of the archive`,
    {
      place: entry.path,
      next: "let it point to a file among `privPaths`; npm packages hold no links and none to folders",
    },
  );
}

/** The main package's licence, which has to go with every copy of the code. */
export async function licenceFiles(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(root)).filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name)).sort();
  const found = await Promise.all(
    names.map(async (name): Promise<[string, Buffer][]> => {
      const bytes = await readFile(join(root, name)).catch(() => undefined);
      return bytes === undefined ? [] : [[name, bytes]];
    }),
  );
  return new Map(found.flat());
}

/** For whoever comes upon the package on the registry. */
export function platformReadme(project: Project, one: PlatformPackage): string {
  const what = project.type === "addon" ? "The native file" : "The executable";
  return `# ${one.name}\n\n${what} of \`${project.packageName}\` for ${one.row.npm}. Install \`${project.packageName}\`, which brings the right one of these.\n`;
}
