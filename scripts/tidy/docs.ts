// Rules on documents: links that lead somewhere, and what is written twice (the README's first program, the version).
import { posix } from "node:path";
import type { Problem, SourceFile } from "./files.ts";

const program = "examples/hello/app.tsx";
const longestProgram = 15;

/** The README shows a program that a test runs. */
export function readmeProblems(files: readonly SourceFile[]): Problem[] {
  const shown = /^```tsx\n(?<code>[\s\S]*?)^```$/m.exec(textOf(files, "README.md"))?.groups?.["code"];
  const found: string[] = [];
  if (shown !== textOf(files, program)) found.push(`its first program is not ${program}`);
  if ((shown?.split("\n").length ?? 0) - 1 > longestProgram)
    found.push(`its first program has more than ${longestProgram} lines`);
  return found.map((message) => ({ path: "README.md", message }));
}

/** The native file says the crates' version, and is refused by a package of another one. */
export function versionProblems(files: readonly SourceFile[]): Problem[] {
  const crates = /^\[workspace\.package\]\n(?:.+\n)*?version = "(?<version>[^"]+)"/m.exec(textOf(files, "Cargo.toml"));
  const version = crates?.groups?.["version"];
  return files
    .filter(({ path }) => /^packages\/(guppy|native-[^/]+)\/package\.json$/.test(path))
    .filter(({ text }) => (JSON.parse(text) as { version?: string }).version !== version)
    .map(({ path }) => ({ path, message: `its version is not the ${version} of Cargo.toml` }));
}

/** Relative links of Markdown files; `exists` is asked with a path of the repository. */
export function linkProblems(files: readonly SourceFile[], exists: (path: string) => boolean): Problem[] {
  return files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?<to>[^)\s#]+)(?:#[^)]*)?\)/g)]
        .map(({ groups }) => groups?.["to"] ?? "")
        .filter((to) => !/^[a-z]+:/.test(to) && !exists(posix.join(posix.dirname(path), to)))
        .map((to) => ({ path, message: `its link to ${to} leads nowhere` })),
    );
}

function textOf(files: readonly SourceFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? "";
}
