// The end of code generation: formats what the generators made and writes it, or with `--check` only compares.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

export interface GeneratedFile {
  /** Relative to the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const root = join(import.meta.dirname, "..", "..");

/** Formats Rust by the repository's `rustfmt.toml`, so that `cargo fmt --check` and codegen never disagree. */
export function formatRust(text: string): string {
  const args = ["--edition", "2024", "--emit", "stdout", "--config-path", root];
  return execFileSync("rustfmt", args, { cwd: root, input: text, encoding: "utf8" });
}

/** Files whose text on disk differs, and files in generated folders that no generator makes any more. */
export function outdated(files: readonly GeneratedFile[]): readonly string[] {
  const changed = files.filter((file) => {
    const path = join(root, file.path);
    return !existsSync(path) || readFileSync(path, "utf8") !== file.text;
  });
  return [...changed.map((file) => file.path), ...leftovers(files)];
}

/** Writes only what changed, so that builds which look at times do nothing for the rest. */
export function write(files: readonly GeneratedFile[]): void {
  const stale = new Set(outdated(files));
  for (const path of leftovers(files)) rmSync(join(root, path));
  for (const file of files) {
    if (!stale.has(file.path)) continue;
    mkdirSync(dirname(join(root, file.path)), { recursive: true });
    writeFileSync(join(root, file.path), file.text);
  }
}

/** By their first line they are codegen's: other scripts may write into the same folders. */
function leftovers(files: readonly GeneratedFile[]): readonly string[] {
  const made = new Set(files.map((file) => file.path));
  const folders = new Set([...made].map(dirname).filter((folder) => folder.split("/").includes("generated")));
  return [...folders].flatMap((folder) => {
    if (!existsSync(join(root, folder))) return [];
    const names = readdirSync(join(root, folder), { withFileTypes: true });
    const paths = names.filter((entry) => entry.isFile()).map((entry) => join(root, folder, entry.name));
    const own = paths.filter((path) => /^.*pnpm codegen/.test(readFileSync(path, "utf8")));
    return own.map((path) => relative(root, path).split(sep).join("/")).filter((path) => !made.has(path));
  });
}
