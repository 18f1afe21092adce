// Entry of `pnpm tidy`: the rules of ARCHITECTURE.md and CONTRIBUTING.md that neither compiler nor linter knows.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { cycleProblems, moduleCycleProblems } from "./cycles.ts";
import { linkProblems, readmeProblems, versionProblems } from "./docs.ts";
import { sourceFiles } from "./files.ts";
import { importEdges } from "./imports.ts";
import { type CrateDependency, crateProblems, layerProblems } from "./layers.ts";
import { manifestProblems } from "./manifests.ts";
import { borderProblems } from "./rust-borders.ts";
import { rustGraphs } from "./rust-modules.ts";
import { textProblems } from "./text.ts";

const root = join(import.meta.dirname, "..", "..");
const files = sourceFiles(root);
const edges = importEdges(files);

const problems = [
  ...layerProblems(edges),
  ...cycleProblems(edges),
  ...moduleCycleProblems(rustGraphs(files)),
  ...borderProblems(files),
  ...crateProblems(crateDependencies()),
  ...textProblems(files),
  ...manifestProblems(files),
  ...linkProblems(files, (path) => existsSync(join(root, path))),
  ...readmeProblems(files),
  ...versionProblems(files),
];

for (const { path, message } of problems) console.error(`${path}: ${message}`);
console.log(`tidy: ${files.length} files, ${edges.length} imports, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

function crateDependencies(): CrateDependency[] {
  const output = execFileSync("cargo", ["metadata", "--no-deps", "--offline", "--format-version", "1"], {
    cwd: root,
    encoding: "utf8",
  });
  const { packages } = JSON.parse(output) as {
    packages: { name: string; manifest_path: string; dependencies: { name: string; kind: string | null }[] }[];
  };
  return packages.flatMap((crate) =>
    crate.dependencies.map((dependency) => ({
      crate: crate.name,
      manifest: relative(root, crate.manifest_path),
      name: dependency.name,
      dev: dependency.kind === "dev",
    })),
  );
}
