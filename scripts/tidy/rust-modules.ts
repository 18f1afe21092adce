// Which Rust file needs which, from the text of a crate. An edge leads to the file that defines what is named, through every
// `pub use` on the way; a `mod` is an edge too, so what children share lies beside them and not in their parent. Pure.
import { isVendored, type SourceFile } from "./files.ts";
import { parseRust, type RustModule } from "./rust-parse.ts";

/** Files by path, each with the files it needs and the first name for which it needs them. */
export type RustGraph = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Module {
  readonly file: string;
  readonly parent: Module | undefined;
  readonly children: Map<string, Module>;
  readonly text: RustModule;
}

const libraryRoot = /^crates\/.+\/src\/(?:lib|main)\.rs$/;

/** One graph a crate; code of others is left to them. */
export function rustGraphs(files: readonly SourceFile[]): RustGraph[] {
  const texts = new Map(files.filter(({ path }) => path.endsWith(".rs")).map(({ path, text }) => [path, text]));
  return [...texts.keys()]
    .filter((path) => libraryRoot.test(path) && !isVendored(path))
    .map((root) => graphOf(root, texts));
}

function graphOf(root: string, texts: ReadonlyMap<string, string>): RustGraph {
  const graph = new Map<string, Map<string, string>>();
  const modules: Module[] = [];

  const open = (text: RustModule, file: string, folder: string, parent: Module | undefined): Module => {
    const module: Module = { file, parent, children: new Map(), text };
    modules.push(module);
    const needs = graph.get(file) ?? new Map<string, string>();
    graph.set(file, needs);
    for (const name of text.declared) {
      const path = [`${folder}/${name}.rs`, `${folder}/${name}/mod.rs`].find((one) => texts.has(one));
      if (path === undefined) continue;
      module.children.set(name, open(parseRust(texts.get(path) ?? ""), path, `${folder}/${name}`, module));
      needs.set(path, `mod ${name}`);
    }
    for (const [name, inner] of text.inline) module.children.set(name, open(inner, file, `${folder}/${name}`, module));
    return module;
  };

  const crate = open(parseRust(texts.get(root) ?? ""), root, root.replace(/\/[^/]+$/, ""), undefined);
  for (const module of modules) {
    for (const path of module.text.paths) {
      const file = fileOf(module, path, crate);
      const needs = graph.get(module.file);
      if (file !== undefined && file !== module.file && needs?.has(file) === false) needs.set(file, path.join("::"));
    }
  }
  return graph;
}

/** Where what the path names is defined; undefined when that is another crate. */
function fileOf(from: Module, path: readonly string[], crate: Module): string | undefined {
  const found = follow(from, path, crate, new Set());
  if (found !== undefined) return found;
  if (!/^(crate|super|self)$/.test(path[0] ?? "")) return undefined;
  // A macro has made it: the last module that the path goes through is as near as text leads.
  for (let length = path.length - 1; length > 0; length -= 1) {
    const module = moduleAt(from, path.slice(0, length), crate, new Set());
    if (module !== undefined) return module.file;
  }
  return undefined;
}

type Seen = ReadonlySet<string>;

function follow(from: Module, path: readonly string[], crate: Module, seen: Seen): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return from.file;
  const module = step(from, name, crate);
  if (module !== undefined) return follow(module, rest, crate, seen);
  if (from.text.items.has(name)) return from.file;
  return throughUses(from, name, seen, (use, visited) => follow(from, [...use, ...rest], crate, visited), crate);
}

function moduleAt(from: Module, path: readonly string[], crate: Module, seen: Seen): Module | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return from;
  const module = step(from, name, crate);
  if (module !== undefined) return moduleAt(module, rest, crate, seen);
  if (from.text.items.has(name)) return undefined;
  return throughUses(from, name, seen, (use, visited) => moduleAt(from, [...use, ...rest], crate, visited), crate);
}

function step(from: Module, name: string, crate: Module): Module | undefined {
  if (name === "crate") return crate;
  if (name === "self") return from;
  return name === "super" ? from.parent : from.children.get(name);
}

/** What `name` is in a module that has it from a `use`: under this name, or out of a module that is taken in as a whole. */
function throughUses<Found>(
  from: Module,
  name: string,
  seen: Seen,
  go: (path: readonly string[], seen: Seen) => Found | undefined,
  crate: Module,
): Found | undefined {
  // A `use` may lead back to where it stands; so each name is asked for once a module.
  const visit = `${from.file} ${depthOf(from)} ${name}`;
  if (seen.has(visit)) return undefined;
  const visited = new Set([...seen, visit]);
  for (const use of from.text.uses) {
    if (use.name === name) {
      const found = go(use.path, visited);
      if (found !== undefined) return found;
    }
  }
  for (const use of from.text.uses) {
    if (use.name !== undefined || moduleAt(from, use.path, crate, visited) === undefined) continue;
    const found = go([...use.path, name], visited);
    if (found !== undefined) return found;
  }
  return undefined;
}

function depthOf({ parent }: Module): number {
  return parent === undefined ? 0 : depthOf(parent) + 1;
}
