// The build on a user's machine: `buildNative`, and a stamp beside what it made.
import { readFile } from "node:fs/promises";
import { writeStamp } from "../artefact/stamp.ts";
import { inspectBinary, machineOf } from "../binary/inspect.ts";
import { type Project, requirePrecompiler } from "../config/project.ts";
import { errorMessage } from "../errors.ts";
import type { CompileResult } from "../precompiler.ts";
import { envValue } from "../system/host.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";

/**
 * What a forced `compile` does: calls `buildNative` and nothing else, and stamps the binary like one that was fetched, so
 * that an upgrade does not keep an old build. A failed build is a result with status `error`, and so is one that says it went
 * well and left nothing, or a binary for another machine than the one asked for.
 * @throws PrecompilerError `precompiler_missing`, `callback_failed`, `callback_invalid`
 */
export async function buildFromSource(
  project: Project,
  argv: readonly string[] = [],
  options: DriverOptions = {},
): Promise<CompileResult> {
  const result = await requirePrecompiler(project).buildNative(argv);
  if (result.status === "error") return result;
  const context = driverContext(options);
  const bytes = await readFile(project.loadPath).catch(() => undefined);
  if (bytes === undefined) {
    // Nothing to do is an answer for a machine that needs nothing.
    if (result.status === "noop") return result;
    return failed(result, `the build of ${project.packageName} ended well and left nothing at ${project.loadPath}`);
  }
  const wrong = wrongMachine(bytes, context);
  if (wrong !== undefined)
    return failed(result, `the build of ${project.packageName} left ${project.loadPath}, which ${wrong}`);
  await stampBuild(project, bytes, context);
  return result;
}

function failed(result: CompileResult, message: string): CompileResult {
  return {
    status: "error",
    diagnostics: [...result.diagnostics, { severity: "error", compiler: "guppy-precompiler", message }],
  };
}

/** Who sets one of the variables asks for another machine, and a file that tells nothing of its machine is left to the loader. */
function wrongMachine(bytes: Uint8Array, { host }: DriverContext): string | undefined {
  if (envValue(host.env, "TARGET_ARCH", "TARGET_OS", "TARGET_ABI") !== undefined) return undefined;
  let machine: ReturnType<typeof machineOf>;
  try {
    machine = machineOf(inspectBinary(bytes));
  } catch {
    return undefined;
  }
  if (machine.platform === host.platform && machine.archs.includes(host.arch)) return undefined;
  return `is for ${machine.platform}-${machine.archs.join("+")}, and this is ${host.platform}-${host.arch}`;
}

async function stampBuild(project: Project, bytes: Uint8Array, { host, reporter }: DriverContext): Promise<void> {
  try {
    await writeStamp(project, host, { bytes, source: "build", napi: host.napiVersion });
  } catch (error) {
    reporter.warn(errorMessage(error));
  }
}
