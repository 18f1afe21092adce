// Which steps a command line asks for. Pure but for the look at native files, which is handed in.
import type { Step } from "./steps.ts";

export interface Choice {
  readonly steps: readonly Step[];
  /** What the user is told before they start. */
  readonly notes: readonly string[];
}

/** `absent` are the native files of other machines' targets that are not in the workspace. A sentence is why nothing can run. */
export function choose(all: readonly Step[], words: readonly string[], absent: readonly string[]): Choice | string {
  const flags = ["--full", "--host"];
  const names = words.filter((word) => !flags.includes(word));
  const unknown = names.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0)
    return `no step is called ${unknown.join(", ")}; there are: ${all.map(({ name }) => name).join(", ")}`;
  if (names.length > 0)
    return { steps: all.filter(({ name }) => names.includes(name)).map(({ needs: _, ...step }) => step), notes: [] };

  const hostOnly = words.includes("--host");
  const wanted = all
    .filter(({ full }) => full !== true || words.includes("--full"))
    .filter(({ foreign }) => foreign !== true || !hostOnly);
  const cannotPack = hostOnly && absent.length > 0;
  const left = cannotPack ? wanted.filter(({ packs }) => packs !== true) : wanted;
  const out = wanted.filter((step) => !left.includes(step)).map(({ name }) => name);
  return {
    steps: left.map((step) => withNeeds(step, left)),
    notes: cannotPack ? [`left out, since packing takes ${absent.join(" and ")}: ${out.join(", ")}`] : [],
  };
}

/** What is not run is trusted to be there. */
function withNeeds(step: Step, chosen: readonly Step[]): Step {
  const needs = step.needs?.filter((name) => chosen.some((one) => one.name === name));
  return needs === undefined ? step : { ...step, needs };
}
