// Names of the variables that a package listens to. Imports nothing, since the loader needs them too.

/** `guppy` gives `GUPPY_NATIVE`, `@a/thing` gives `A__THING_NATIVE`, which no name without a scope does. */
export function variablePrefix(packageName: string): string {
  const words = packageName
    .replace(/^@/, "")
    .split("/")
    .map((part) => part.toUpperCase().replace(/[^A-Z0-9]+/g, "_"));
  return `${words.join("__").replace(/^(\d)/, "_$1")}_NATIVE`;
}

export function defaultForceBuildEnv(packageName: string): string {
  return `${variablePrefix(packageName)}_FORCE_BUILD`;
}
