// This machine's triple, for both ready precompilers.
import type { Result, Target } from "../precompiler.ts";
import type { Env } from "../system/host.ts";
import { detectLibc } from "../targets/libc.ts";
import { detectTarget } from "../targets/normalise.ts";
import { targetRow } from "../targets/table.ts";

export async function hostTarget(env: Env): Promise<Result<Target>> {
  const libc = process.platform === "linux" ? (await detectLibc(process.execPath)).family : undefined;
  return detectTarget({ platform: process.platform, arch: process.arch, libc, env });
}

/**
 * Targets of the table that are usual, or any when the maintainer vouches for them.
 * @throws TypeError that names the targets, so that the configuration's reader can put the key before it
 */
export function assertPublishable(targets: readonly Target[], allowOtherTargets: boolean): void {
  const refused = allowOtherTargets ? [] : targets.filter((target) => targetRow(target)?.usual !== true);
  if (refused.length === 0 && targets.length > 0) return;
  throw new TypeError(
    targets.length === 0
      ? "`targets` is empty, allowed is a list of Rust triples"
      : `\`targets\` holds ${refused.join(", ")}, allowed without \`allowOtherTargets: true\` are the five usual triples`,
  );
}
