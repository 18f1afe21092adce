// The files under a folder that `privPaths` name. Knows `*`, `**`, `?` and `{a,b}`; a folder stands for all it holds.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../errors.ts";

export interface FoundEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly kind: "file" | "directory" | "symlink";
}

/** Everything under `root`, sorted by code point. An absent folder has nothing in it. Does not follow links. */
export async function listTree(root: string, below = ""): Promise<readonly FoundEntry[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  const found: FoundEntry[] = [];
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) found.push({ path, kind: "symlink" });
    else if (entry.isDirectory()) found.push({ path, kind: "directory" }, ...(await listTree(root, path)));
    else if (entry.isFile()) found.push({ path, kind: "file" });
  }
  return found.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Whether one of the patterns names `path` or a folder it is in. */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  const parts = path.split("/");
  const candidates = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  return patterns.some((pattern) => {
    const clean = pattern
      .replace(/\\/g, "/")
      .replace(/^(\.\/)+/, "")
      .replace(/\/+$/, "");
    if (clean === "." || clean === "") return true;
    const expression = globExpression(clean);
    return candidates.some((candidate) => expression.test(candidate));
  });
}

function globExpression(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|[*?{},.+^$()|[\]\\]/g, (token, offset: number) => {
    const startsName = offset === 0 || glob[offset - 1] === "/";
    if (token === "**/") return "(?:[^/]+/)*";
    if (token === "**") return ".*";
    // As in a shell, a star does not reach hidden files.
    if (token === "*") return startsName ? "(?!\\.)[^/]*" : "[^/]*";
    if (token === "?") return "[^/]";
    if (token === "{") return "(?:";
    if (token === "}") return ")";
    if (token === ",") return "|";
    return `\\${token}`;
  });
  return new RegExp(`^${source}$`);
}
