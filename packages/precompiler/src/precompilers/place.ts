// A built file into the load path, whole or not at all: what was installed before is lost only to something complete.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { errorMessage } from "../errors.ts";
import type { BuildContext, Result } from "../precompiler.ts";
import { writeFileAtomic } from "../system/atomic.ts";
import { commandLine, run } from "../system/run.ts";
import type { StripCommand } from "./strip.ts";

export async function placeBinary(
  from: string,
  loadPath: string,
  strip?: StripCommand,
  context?: Pick<BuildContext, "log" | "trace">,
): Promise<Result<void>> {
  try {
    const bytes = strip === undefined ? await readFile(from) : await readStripped(from, strip, context);
    await writeFileAtomic(loadPath, bytes, 0o755);
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, error: errorMessage(error) };
  }
}

/** A file with its symbols works as well, so a long build does not fail for want of the program that takes them out. */
async function readStripped(
  from: string,
  strip: StripCommand,
  context: Pick<BuildContext, "log" | "trace"> | undefined,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "guppy-strip-"));
  try {
    const to = join(folder, basename(from));
    const command = strip(from, to);
    context?.trace(commandLine(command));
    const { status, stderr, failure } = await run(command, { output: "capture" });
    if (status === 0) return await readFile(to);
    context?.log(`symbols stay in the binary: ${failure ?? stderr.trim()}`);
    return await readFile(from);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
