// What the tidy rules look at: every text file of the repository that a person wrote or a script made, with its text.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SourceFile {
  /** Relative to the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A broken rule: where, and what to do about it. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

const readable = /\.(ts|tsx|js|rs|json|toml|sh|md)$|(^|\/)(LICENSE|NOTICE)$/;

/** Committed and new files alike, so that a problem shows before the commit; what git ignores is left out. */
export function sourceFiles(root: string): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return listed
    .split("\0")
    .filter((path) => readable.test(path) && !isVendored(path) && !/(^|\/)fixtures\//.test(path))
    .filter((path) => existsSync(join(root, path)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

export function isGenerated(path: string): boolean {
  return /(^|\/)generated\//.test(path);
}

/** Others' crates with changes of ours, kept as near to what they were as can be. */
export function isVendored(path: string): boolean {
  return path.startsWith("crates/vendor/");
}

export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

export function isTest(path: string): boolean {
  return /\.(test|test-d|config)\.tsx?$|(^|\/)(test|test-d|tests|testing-support)\//.test(path);
}
