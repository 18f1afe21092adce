// How the specifiers of a TypeScript app find files: as Node does, and where Node finds nothing, as TypeScript would.

const relative = /^\.{0,2}\//;

/** Other files a relative specifier may mean, best first: `./a` is `./a.tsx`, and `./a.js` may be written as `./a.ts`. */
export function sourceCandidates(specifier: string): readonly string[] {
  if (!relative.test(specifier)) return [];
  const script = /^(.*)\.(m?)jsx?$/.exec(specifier);
  if (script !== null) return script[2] === "m" ? [`${script[1]}.mts`] : [`${script[1]}.ts`, `${script[1]}.tsx`];
  return [`${specifier}.tsx`, `${specifier}.ts`, `${specifier}.jsx`, `${specifier}.js`];
}

/** `guppy` itself, so that an app beside no `node_modules` runs with the guppy that runs it. */
export function isOwnSpecifier(specifier: string): boolean {
  return specifier === "guppy" || specifier.startsWith("guppy/");
}

export function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "ERR_UNSUPPORTED_DIR_IMPORT")
  );
}
