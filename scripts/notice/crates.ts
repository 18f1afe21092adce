// The Rust crates that end up in native files, over all targets that have a package.
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { verifiedTargets } from "../../schema/targets.ts";
import type { Bundled } from "./bundled.ts";

export interface Metadata {
  readonly workspace_members: readonly string[];
  readonly packages: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly authors: readonly string[];
    readonly license: string | null;
    readonly license_file: string | null;
    readonly manifest_path: string;
    readonly source: string | null;
  }[];
  readonly resolve: {
    readonly nodes: readonly {
      readonly id: string;
      readonly deps: readonly {
        readonly pkg: string;
        readonly dep_kinds: readonly { readonly kind: string | null }[];
      }[];
    }[];
  };
}

const topCrate = "guppy-napi";

export function bundledCrates(root: string): readonly Bundled[] {
  const platforms = verifiedTargets.flatMap(({ triple }) => ["--filter-platform", triple]);
  const printed = execFileSync("cargo", ["metadata", "--locked", "--format-version", "1", ...platforms], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return cratesOf(JSON.parse(printed) as Metadata);
}

/** What the top crate reaches over normal dependencies, ours left out. A crate of others that lies in this repository was changed. */
export function cratesOf({ packages, resolve, workspace_members: ours }: Metadata): readonly Bundled[] {
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const queue = packages.filter(({ id, name }) => name === topCrate && ours.includes(id)).map(({ id }) => id);
  const reached = new Set(queue);
  for (const id of queue) {
    for (const dependency of nodes.get(id)?.deps ?? []) {
      const linked = dependency.dep_kinds.some(({ kind }) => kind === null);
      if (linked && !reached.has(dependency.pkg)) {
        reached.add(dependency.pkg);
        queue.push(dependency.pkg);
      }
    }
  }
  return packages
    .filter(({ id }) => reached.has(id) && !ours.includes(id))
    .map(({ name, version, authors, license, license_file: file, manifest_path: manifest, source }) => ({
      name,
      version: source === null ? `${version} with changes` : version,
      // Old crates write a slash where SPDX has OR.
      licence: license?.replaceAll(/\s*\/\s*/g, " OR ") ?? (file ? `see its ${file}` : "not stated"),
      authors: authors.map((author) => author.replace(/ *<.*>/, "")),
      folder: dirname(manifest),
    }));
}
