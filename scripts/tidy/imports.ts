// Reads the import edges of TypeScript files. Reads text, since TypeScript 7 has no API to ask.
import { posix } from "node:path";
import { isTypeScript, type SourceFile } from "./files.ts";

export interface Edge {
  readonly from: string;
  /** A path of the repository for a relative import, else the specifier as written. */
  readonly to: string;
  readonly relative: boolean;
  /** An `import type`: it leaves nothing to run. */
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(?<type>type\s+)?(?:[^;"'`]*?\sfrom\s+)?["'](?<specifier>[^"'\n]+)["']/gm;
const dynamic = /\bimport\(\s*["'](?<specifier>[^"'\n]+)["']\s*\)/g;

/** All edges of all TypeScript files. A relative import that leads nowhere is the compiler's business and left out. */
export function importEdges(files: readonly SourceFile[]): Edge[] {
  const known = new Set(files.map(({ path }) => path));
  return files.filter(({ path }) => isTypeScript(path)).flatMap((file) => edgesOf(file, known));
}

function edgesOf({ path, text }: SourceFile, known: ReadonlySet<string>): Edge[] {
  const edges: Edge[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    if (!specifier.startsWith(".")) {
      edges.push({ from: path, to: specifier, relative: false, typeOnly });
      return;
    }
    const to = posix.join(posix.dirname(path), specifier);
    if (known.has(to)) edges.push({ from: path, to, relative: true, typeOnly });
  };
  for (const { groups } of text.matchAll(statement)) add(groups?.["specifier"] ?? "", groups?.["type"] !== undefined);
  for (const { groups } of text.matchAll(dynamic)) add(groups?.["specifier"] ?? "", false);
  return edges;
}
