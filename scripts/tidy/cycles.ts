// Cycles of files that need each other. In TypeScript type-only edges are left out: they vanish before anything runs.
import type { Problem } from "./files.ts";
import type { Edge } from "./imports.ts";
import type { RustGraph } from "./rust-modules.ts";

type Graph = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** One problem for each group of files that import each other. */
export function cycleProblems(edges: readonly Edge[]): Problem[] {
  const graph = new Map<string, Map<string, undefined>>();
  for (const { from, to, relative, typeOnly } of edges) {
    if (relative && !typeOnly) graph.set(from, (graph.get(from) ?? new Map()).set(to, undefined));
  }
  return cyclicGroups(graph).map((group) => {
    const way = shortestCycle(graph, group);
    return { path: way[0] ?? "", message: `import cycle: ${way.join(" → ")}${others(group, way)}` };
  });
}

/** One problem for each group of a crate's files that need each other; each step says for which name. */
export function moduleCycleProblems(graphs: readonly RustGraph[]): Problem[] {
  return graphs.flatMap((graph) =>
    cyclicGroups(graph).map((group) => {
      const way = shortestCycle(graph, group);
      const steps = way.slice(1).map((file, index) => `${inCrate(file)} (${graph.get(way[index] ?? "")?.get(file)})`);
      const message = `module cycle: ${[inCrate(way[0] ?? ""), ...steps].join(" → ")}${others(group, way)}`;
      return { path: way[0] ?? "", message };
    }),
  );
}

function inCrate(file: string): string {
  return file.replace(/^.*\/src\//, "");
}

function others(group: readonly string[], way: readonly string[]): string {
  return group.length > way.length - 1 ? `; ${group.length} files are tied up with each other` : "";
}

/** The strongly connected groups (Tarjan's algorithm), without files that stand alone. */
function cyclicGroups(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const groups: string[][] = [];

  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    stack.push(file);
    open.add(file);
    const targets = [...(graph.get(file)?.keys() ?? [])];
    for (const target of targets) {
      const reached = order.has(target) ? (open.has(target) ? (order.get(target) ?? number) : number) : visit(target);
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached));
    }
    if (lowest.get(file) === number) {
      const group = stack.splice(stack.indexOf(file));
      for (const member of group) open.delete(member);
      if (group.length > 1 || targets.includes(file)) groups.push(group.sort());
    }
    return lowest.get(file) ?? number;
  };

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return groups;
}

/** The first of the shortest ways round, with its first file at both ends. */
function shortestCycle(graph: Graph, group: readonly string[]): readonly string[] {
  const ways = group.map((start) => wayBack(graph, start, new Set(group)));
  return ways.reduce((best, way) => (way.length < best.length ? way : best));
}

/** Breadth first, so no shorter way from `start` to itself exists. */
function wayBack(graph: Graph, start: string, group: ReadonlySet<string>): readonly string[] {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const target of graph.get(way.at(-1) ?? "")?.keys() ?? []) {
      if (target === start) return [...way, start];
      if (!group.has(target) || seen.has(target)) continue;
      seen.add(target);
      ways.push([...way, target]);
    }
  }
  return [start, ...group];
}
