// A built file into the load path, whole or not at all: what was installed before is lost only to something complete.
import { readFile } from "node:fs/promises";
import { errorMessage } from "../errors.ts";
import type { Result } from "../precompiler.ts";
import { writeFileAtomic } from "../system/atomic.ts";

export async function placeBinary(from: string, loadPath: string): Promise<Result<void>> {
  try {
    await writeFileAtomic(loadPath, await readFile(from), 0o755);
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, error: errorMessage(error) };
  }
}
