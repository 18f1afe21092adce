// Import cycles between TypeScript files. Type-only edges are left out: they vanish before anything runs.
import type { Problem } from "./files.ts";
import type { Edge } from "./imports.ts";

/** One problem for each strongly connected group of files (Tarjan's algorithm). */
export function cycleProblems(edges: readonly Edge[]): Problem[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, relative, typeOnly } of edges) {
    if (relative && !typeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
  }

  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const problems: Problem[] = [];

  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    stack.push(file);
    open.add(file);
    for (const target of targets.get(file) ?? []) {
      const reached = order.has(target) ? (open.has(target) ? (order.get(target) ?? number) : number) : visit(target);
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached));
    }
    if (lowest.get(file) === number) {
      const group = stack.splice(stack.indexOf(file));
      for (const member of group) open.delete(member);
      const itself = (targets.get(file) ?? []).includes(file);
      if (group.length > 1 || itself) {
        problems.push({ path: file, message: `import cycle: ${[...group].sort().join(" ↔ ")}` });
      }
    }
    return lowest.get(file) ?? number;
  };

  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return problems;
}
