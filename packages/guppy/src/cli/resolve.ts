// How the specifiers of a TypeScript app find files: as Node does, and where Node finds nothing, as TypeScript would.

const relative = /^\.{0,2}\//;

/** Other files a relative specifier may mean, best first: `./a` is `./a.tsx`, and `./a.js` may be written as `./a.ts`. */
export function sourceCandidates(specifier: string): readonly string[] {
  if (!relative.test(specifier)) return [];
  const script = /^(.*)\.([cm]?)jsx?$/.exec(specifier);
  if (script !== null) {
    const [, stem, kind] = script;
    return kind === "" ? [`${stem}.ts`, `${stem}.tsx`] : [`${stem}.${kind}ts`];
  }
  return [`${specifier}.tsx`, `${specifier}.ts`, `${specifier}.jsx`, `${specifier}.js`];
}

/** `guppy` itself, so that an app beside no `node_modules` runs with the guppy that runs it. */
export function isOwnSpecifier(specifier: string): boolean {
  return specifier === "guppy" || specifier.startsWith("guppy/");
}

/** The helper that the transform imports for `using`; guppy brings its own. */
export function isUsingHelper(specifier: string): boolean {
  return specifier === "@oxc-project/runtime/helpers/usingCtx";
}

/** Beside the hooks, in the source tree and in the built package alike. */
export function usingHelperUrl(base: string): string {
  return new URL(base.endsWith(".ts") ? "./using-context.cts" : besideCommand(base, "using-context.cjs"), base).href;
}

/** Files of the built package stand in `dist` or in `dist/cli`. */
export function besideCommand(base: string, name: string): string {
  return /\/cli\/[^/]+$/.test(base) ? `./${name}` : `./cli/${name}`;
}

export function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "ERR_UNSUPPORTED_DIR_IMPORT")
  );
}
