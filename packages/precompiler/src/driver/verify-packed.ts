// Whether the package as npm would pack it now can do at its users' what its configuration promises.
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { checksumFileName, checksumOf, readChecksums } from "../artefact/checksum-file.ts";
import type { Project } from "../config/project.ts";
import { errorMessage, PrecompilerError } from "../errors.ts";
import { explainSystem } from "../system/system-errors.ts";
import { availableTargetUrls, emptyMatrix } from "./artefacts.ts";
import { type DriverOptions, driverContext } from "./options.ts";
import { packedFiles } from "./packed.ts";

const own = "@guppy/precompiler";

/**
 * It has to hold a checksum file that covers the whole matrix, and the configuration with what that takes in.
 * @throws PrecompilerError `verification_failed`, `checksum_file_missing`, `checksum_entry_missing`, `matrix_empty`, ...
 */
export async function verifyPacked(project: Project, options: DriverOptions = {}): Promise<readonly string[]> {
  const { host } = driverContext(options);
  return explainSystem(project.root, async () => {
    const checksums = await readChecksums(project.root);
    const artefacts = await availableTargetUrls(project);
    if (artefacts.length === 0) throw emptyMatrix(project);
    for (const artefact of artefacts) checksumOf(checksums, artefact.filename);
    const files = await packedFiles(project.root, host).catch((cause: unknown) => {
      throw failed(`npm cannot say what it would pack: ${errorMessage(cause)}`, project.root, undefined, cause);
    });
    assertPacked(files, checksumFileName, "checksum.json");
    await assertConfig(project, files);
    return files;
  });
}

async function assertConfig(project: Project, files: readonly string[]): Promise<void> {
  const { configFile } = project;
  if (configFile === undefined) return;
  assertPacked(files, configFile, "the configuration, without which `compile` cannot run at your users,");
  const text = await readFile(join(project.root, configFile), "utf8");
  for (const path of relativeImports(text, configFile)) {
    const found = files.some((file) => file === path || file.replace(/\.[cm]?[jt]s$/, "") === path);
    if (!found) assertPacked(files, path, `${path}, which ${configFile} takes in,`);
  }
  if (!/["']@guppy\/precompiler["']/.test(text)) return;
  const manifest = JSON.parse(await readFile(join(project.root, "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly peerDependencies?: Readonly<Record<string, string>>;
  };
  if (manifest.dependencies?.[own] !== undefined || manifest.peerDependencies?.[own] !== undefined) return;
  throw failed(
    `${configFile} takes in ${own}, which is not in \`dependencies\`, so \`compile\` cannot run at your users`,
    "dependencies",
    `move ${own} from \`devDependencies\` to \`dependencies\``,
  );
}

/** Files of the package that the configuration names, as written in it. */
function relativeImports(text: string, configFile: string): readonly string[] {
  const named = text.matchAll(/(?:\bfrom|\bimport|\brequire|"module"\s*:)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g);
  return [...named].map(([, path = ""]) => posix.join(posix.dirname(configFile), path));
}

function assertPacked(files: readonly string[], path: string, what: string): void {
  if (files.includes(path)) return;
  throw failed(`${what} would not be in the published package`, "files", `add ${path} to \`files\` in package.json`);
}

function failed(message: string, place: string, next: string | undefined, cause?: unknown): PrecompilerError {
  return new PrecompilerError("verification_failed", message, {
    place,
    ...(next === undefined ? {} : { next }),
    ...(cause === undefined ? {} : { cause }),
  });
}
