// guppy's own headless tests as a user's project would run them: copied out of the repository, with `guppy` being what is
// installed there.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { guppyFolder, repository } from "./paths.ts";
import type { Project } from "./project.ts";
import { type Ran, run } from "./run.ts";

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly files: readonly string[];
  readonly ran: Ran;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly name: string }[];
}

const publicImport = /^(node:|vitest$|guppy$|guppy\/(testing|native|jsx-runtime|jsx-dev-runtime)$)/;

const configuration = `export default {
  oxc: { jsx: { runtime: "automatic", importSource: "guppy" } },
  test: { include: ["**/*.test.{ts,tsx}"], testTimeout: 60_000 },
};
`;

/** Tests of the package that import nothing but its public entries, so that they run wherever it is installed. */
export function publicTests(): readonly string[] {
  const source = join(guppyFolder, "src");
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => join(source, path))
    .filter((path) => importsOf(path).every((name) => publicImport.test(name)))
    .filter((path) => importsOf(path).some((name) => name.startsWith("guppy/")))
    .sort();
}

function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:^import|^export|^}) .*?from "(.+?)";$|import\("(.+?)"\)|^import "(.+?)";$/gm)].map(
    ([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? "",
  );
}

export async function runSuite({ folder, env }: Project): Promise<SuiteResult> {
  const suite = join(folder, "suite");
  mkdirSync(suite);
  for (const path of publicTests()) cpSync(path, join(suite, basename(path)));
  for (const name of ["counter.tsx", "counter.test.ts"])
    cpSync(join(repository, "examples", "counter", name), join(suite, name));
  writeFileSync(join(suite, "vitest.config.mjs"), configuration);
  const report = join(suite, "report.json");
  const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ran = await run([process.execPath, vitest, "run", `--root=${suite}`, ...reporters], {
    cwd: suite,
    env,
    seconds: 120,
  });
  if (!existsSync(report)) throw new Error(`the tests did not run\n${ran.output}${ran.errors}`);
  const counts = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
    files: counts.testResults.map(({ name }) => basename(name)).sort(),
    ran,
  };
}
