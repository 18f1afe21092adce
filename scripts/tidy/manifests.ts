// Rules on package.json files: exact versions, one licence, and nothing that runs when somebody installs the package.
import type { Problem, SourceFile } from "./files.ts";

interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const exact = /^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*|npm:.+@\d+\.\d+\.\d+)$/;
const atInstall = ["preinstall", "install", "postinstall", "prepare", "prepublish"];

export function manifestProblems(files: readonly SourceFile[]): Problem[] {
  const licence = files.find(({ path }) => path === "LICENSE")?.text;
  const copies = files.filter(({ path, text }) => /^packages\/[^/]+\/LICENSE$/.test(path) && text !== licence);
  return [
    ...copies.map(({ path }) => ({ path, message: "differs from the LICENSE of the repository" })),
    ...files
      .filter(({ path }) => /^(packages\/[^/]+\/|examples\/[^/]+\/)?package\.json$/.test(path))
      .flatMap(problemsOf),
  ];
}

function problemsOf({ path, text }: SourceFile): Problem[] {
  const manifest = JSON.parse(text) as Manifest;
  const found: string[] = [];
  for (const group of [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]) {
    for (const [name, range] of Object.entries(group ?? {})) {
      if (!exact.test(range)) found.push(`${name} is not pinned: ${range}`);
    }
  }
  if (manifest.private !== true) {
    if (manifest.license !== "Apache-2.0") found.push("a published package states the licence Apache-2.0");
    for (const name of atInstall) {
      if (manifest.scripts?.[name] !== undefined) found.push(`has a script that runs at install: ${name}`);
    }
  }
  return found.map((message) => ({ path, message }));
}
