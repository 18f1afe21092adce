// Preflight: whether every name may be published by us, asked before anything is. A refused meta package after its native
// packages are out would be half a release.
import type { NameView } from "./npm.ts";

export interface Rights {
  /** Accounts that count as ours; none when the registry knows no accounts. */
  readonly owners: readonly string[];
  /** Names that the registry has never seen may be created by this run. */
  readonly first: boolean;
}

/** Why this name may not be published to, or undefined. */
export function nameProblem(name: string, view: NameView | undefined, { owners, first }: Rights): string | undefined {
  if (view === undefined) {
    if (first) return undefined;
    return `${name} does not exist yet, and a workflow without a token cannot create it: let a maintainer publish the first version with scripts/release --first`;
  }
  // A registry of a company's own may know no owners; then its answer to the first publish decides.
  if (view.maintainers.length === 0) return undefined;
  if (owners.length === 0)
    return `${name} belongs to ${view.maintainers.join(", ")}, and who publishes is unknown: log in, or name the accounts that are ours with --owner`;
  if (view.maintainers.some((maintainer) => owners.includes(maintainer))) return undefined;
  return `${name} is not ours: it belongs to ${view.maintainers.join(", ")}`;
}
