// The build on a user's machine: `buildNative`, and a stamp beside what it made.
import { readFile } from "node:fs/promises";
import { sha256 } from "../artefact/checksum-file.ts";
import { writeStamp } from "../artefact/stamp.ts";
import { type Project, requirePrecompiler } from "../config/project.ts";
import { errorMessage } from "../errors.ts";
import type { CompileResult } from "../precompiler.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";

/**
 * What a forced `compile` does: calls `buildNative` and nothing else, and stamps the binary like one that was fetched, so
 * that an upgrade does not keep an old build. A failed build is a result with status `error`.
 * @throws PrecompilerError `precompiler_missing`
 */
export async function buildFromSource(
  project: Project,
  argv: readonly string[] = [],
  options: DriverOptions = {},
): Promise<CompileResult> {
  const result: CompileResult | undefined = await requirePrecompiler(project).buildNative(argv);
  if (result === undefined) throw new TypeError("`buildNative` answered nothing");
  if (result.status !== "error") await stampBuild(project, driverContext(options));
  return result;
}

async function stampBuild(project: Project, { host, reporter }: DriverContext): Promise<void> {
  const bytes = await readFile(project.loadPath).catch(() => undefined);
  if (bytes === undefined)
    return reporter.warn(`the build of ${project.packageName} left nothing at ${project.loadPath}`);
  try {
    await writeStamp(project, host, { sha256: sha256(bytes), source: "build" });
  } catch (error) {
    reporter.warn(errorMessage(error));
  }
}
