// `guppy check [files or folders]`: the class and colour names of the source, without running it. Prints a line for each mistake, in
// the form that editors jump to.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { findMistakes } from "./check/find-mistakes.ts";
import { namedClassesIn } from "./check/named-classes.ts";
import { languageOf, transformSource } from "./transform.ts";
import { UsageError } from "./usage.ts";

/** What may hold elements; type declarations cannot. */
const scripts: ReadonlySet<string> = new Set([".tsx", ".jsx", ".ts", ".mts", ".cts", ".js", ".mjs", ".cjs"]);
const skipped: ReadonlySet<string> = new Set(["node_modules", "dist", "build", "out", "coverage"]);

export async function check(args: readonly string[]): Promise<void> {
  const option = args.find((arg) => arg.startsWith("-"));
  if (option !== undefined) throw new UsageError(`\`guppy check\` takes files and folders, but got \`${option}\`.`);
  const files = (args.length === 0 ? ["."] : args).flatMap((path) => sourceFiles(resolve(path), true));
  const named = new Set(files.flatMap(namesOf));
  const lines = files.flatMap((path) => checkFile(path, named));
  for (const line of lines) console.log(line);
  console.log(`${count(files.length, "file")} checked, ${count(lines.length, "mistake")} found`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}

function namesOf(path: string): readonly string[] {
  return namedClassesIn(path, readFileSync(path, "utf8"), languageOf(pathToFileURL(path).href) ?? "js");
}

function checkFile(path: string, named: ReadonlySet<string>): readonly string[] {
  const source = readFileSync(path, "utf8");
  const language = languageOf(pathToFileURL(path).href);
  // A file that cannot be parsed ends the command with its place.
  if (language !== undefined) transformSource(path, source, language);
  const name = relative(process.cwd(), path);
  return findMistakes(path, source, language ?? "js", named).map(
    ({ line, column, message }) => `${name}:${line}:${column}: ${message}`,
  );
}

function sourceFiles(path: string, named: boolean): readonly string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) {
    if (named) throw new UsageError(`There is no file or folder ${path}.`);
    return [];
  }
  if (entry.isFile()) return named || isSource(path) ? [path] : [];
  if (!entry.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !skipped.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((one) => (one.isSymbolicLink() ? [] : sourceFiles(join(path, one.name), false)));
}

function isSource(path: string): boolean {
  return scripts.has(extname(path)) && !/\.d\.[cm]?ts$/.test(path);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
