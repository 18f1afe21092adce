// guppy's own headless tests as a user's project would run them: copied out of the repository, with `guppy` being what is
// installed there.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { guppyFolder, repository } from "./paths.ts";
import { nodeOf, type Project } from "./project.ts";
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

const publicImport = /^(node:|vitest$|guppy$|guppy\/(testing|icons|native|jsx-runtime|jsx-dev-runtime)$)/;

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

export interface SuiteOptions {
  /** The folder of vitest's package; that of these tests unless it is named. */
  readonly vitest?: string;
  readonly flags?: readonly string[];
  /** For all of them. */
  readonly seconds?: number;
}

export async function runSuite(project: Project, options: SuiteOptions = {}): Promise<SuiteResult> {
  const { vitest = ownVitest(), flags = [], seconds = 120 } = options;
  const { folder, env } = project;
  const suite = join(folder, "suite");
  mkdirSync(suite);
  for (const path of publicTests()) cpSync(path, join(suite, basename(path)));
  for (const name of ["counter.tsx", "counter.test.ts"])
    cpSync(join(repository, "examples", "counter", name), join(suite, name));
  writeFileSync(join(suite, "vitest.config.mjs"), configuration);
  const report = join(suite, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [
    ...nodeOf(project),
    join(vitest, "vitest.mjs"),
    "run",
    `--root=${suite}`,
    ...flags,
    ...reporters,
  ] as const;
  const ran = await run(command, { cwd: suite, env, seconds });
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

function ownVitest(): string {
  return dirname(createRequire(import.meta.url).resolve("vitest/package.json"));
}
