// The npm packages whose code is in guppy's own files: the archive reader of the precompiler, with all that it needs.
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Bundled } from "./bundled.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const bundledRoots = ["tar"];

export function bundledPackages(root: string): readonly Bundled[] {
  const found = new Map<string, Bundled>();
  for (const name of bundledRoots) visit(name, join(root, "packages", "precompiler"), found);
  return [...found.values()];
}

function visit(name: string, from: string, found: Map<string, Bundled>): void {
  const folder = folderOf(name, from);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  if (found.has(manifest.name)) return;
  const { author } = manifest;
  const authors = author === undefined ? [] : [typeof author === "string" ? author : author.name];
  const { version, license: licence } = manifest;
  found.set(manifest.name, { name, version, licence, authors: authors.map((one) => one.replace(/ *<.*/, "")), folder });
  for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder, found);
}

/** Not every package exports its manifest, but all of them lie in a folder of their name. */
function folderOf(name: string, from: string): string {
  for (const modules of createRequire(join(from, "package.json")).resolve.paths(name) ?? []) {
    try {
      return dirname(realpathSync(join(modules, name, "package.json")));
    } catch {
      // Not in this folder.
    }
  }
  throw new Error(`${name} is not installed; run pnpm install`);
}
