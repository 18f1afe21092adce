// The direction table of ARCHITECTURE.md, as data and as a rule, for packages/guppy/src and for the crates.
import { isTest, type Problem } from "./files.ts";
import type { Edge } from "./imports.ts";

const source = "packages/guppy/src/";

interface Layer {
  readonly values: readonly string[];
  /** Modules of which only types may be imported. */
  readonly types?: readonly string[];
}

const inner = ["generated", "view", "elements", "ir", "wire", "native", "runtime", "desktop", "app"];

/** Every module may import `errors`, `lazy` and itself; `top` is what lies directly in src, such as index.ts. */
export const layers: Readonly<Record<string, Layer>> = {
  generated: { values: [] },
  errors: { values: ["generated"] },
  lazy: { values: [] },
  view: { values: ["generated"], types: ["elements"] },
  icons: { values: [] },
  elements: { values: ["generated", "view", "icons"] },
  ir: { values: ["generated", "view", "elements"] },
  wire: { values: ["generated"], types: ["ir"] },
  native: { values: ["generated"] },
  runtime: { values: ["generated", "wire", "native"], types: ["ir"] },
  desktop: { values: ["generated"] },
  app: { values: ["generated", "view", "elements", "ir", "wire", "native", "runtime", "desktop"] },
  testing: { values: inner },
  cli: { values: inner },
  top: { values: [...inner, "testing", "cli"] },
};

/** Our own crates, what each may depend on, and the foreign crate that only it may name. */
export const crates: Readonly<Record<string, { readonly ours: readonly string[]; readonly border?: RegExp }>> = {
  "guppy-wire": { ours: [] },
  "guppy-scene": { ours: ["guppy-wire"] },
  "guppy-gpui": { ours: ["guppy-scene", "guppy-wire"], border: /^gpui/ },
  "guppy-napi": { ours: ["guppy-gpui", "guppy-wire"], border: /^napi/ },
};

export interface CrateDependency {
  readonly crate: string;
  readonly manifest: string;
  readonly name: string;
  readonly dev: boolean;
}

export function layerProblems(edges: readonly Edge[]): Problem[] {
  return edges.flatMap((edge) => {
    if (!edge.from.startsWith(source) || !edge.relative || isTest(edge.from)) return [];
    const from = moduleOf(edge.from);
    const to = edge.to.startsWith(source) ? moduleOf(edge.to) : undefined;
    if (to === undefined) return [{ path: edge.from, message: `imports ${edge.to}, which is not in the package` }];
    if (to === from || to === "errors" || to === "lazy") return [];
    const layer = layers[from];
    if (layer === undefined)
      return [{ path: edge.from, message: `${from}/ is not in the table of scripts/tidy/layers.ts` }];
    if (layer.values.includes(to)) return [];
    if (layer.types?.includes(to)) {
      return edge.typeOnly ? [] : [{ path: edge.from, message: `may only \`import type\` from ${to}/ (${edge.to})` }];
    }
    return [{ path: edge.from, message: `${from}/ may not import ${to}/ (${edge.to})` }];
  });
}

export function crateProblems(dependencies: readonly CrateDependency[]): Problem[] {
  return dependencies.flatMap(({ crate, manifest, name, dev }) => {
    const rule = crates[crate];
    if (rule === undefined)
      return [{ path: manifest, message: `${crate} is not in the table of scripts/tidy/layers.ts` }];
    const owner = Object.entries(crates).find(([, { border }]) => border?.test(name))?.[0];
    if (owner !== undefined && owner !== crate) {
      return [{ path: manifest, message: `only ${owner} may depend on ${name}` }];
    }
    const ours = name in crates;
    return ours && !dev && !rule.ours.includes(name)
      ? [{ path: manifest, message: `${crate} may not depend on ${name}` }]
      : [];
  });
}

function moduleOf(path: string): string {
  const [first = "", ...rest] = path.slice(source.length).split("/");
  if (rest.length > 0) return first;
  return ["errors.ts", "icons.ts", "lazy.ts"].includes(first) ? first.slice(0, -".ts".length) : "top";
}
