// Two outside opinions on a tarball: publint on its manifest and files, arethetypeswrong on the types of its entries.
import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** What publint would change, suggestions included, as sentences. */
export async function publintFindings(tarball: string): Promise<readonly string[]> {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/**
 * What arethetypeswrong finds for a resolution that we support: not that of TypeScript before `exports`, and for an entry that
 * is an ES module alone not that it is one.
 */
export async function typeFindings(tarball: string, moduleOnly: readonly string[]): Promise<readonly string[]> {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (result.types === false) return ["has no types"];
  return result.problems
    .filter((problem) => !isAccepted(problem, moduleOnly))
    .map((problem) => JSON.stringify(problem));
}

function isAccepted(problem: Problem, moduleOnly: readonly string[]): boolean {
  if ("resolutionKind" in problem && problem.resolutionKind === "node10") return true;
  return problem.kind === "CJSResolvesToESM" && moduleOnly.includes(problem.entrypoint);
}
