// The same hooks for Node's loader thread (Node 20), where they are asynchronous. An entry of its own: Node loads it by URL.
import { readFile } from "node:fs/promises";
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import { isMissing, isOwnSpecifier, isUsingHelper, sourceCandidates, usingHelperUrl } from "./resolve.ts";
import { formatOf, languageOf, transformSource } from "./transform.ts";

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  if (isUsingHelper(specifier)) return nextResolve(usingHelperUrl(import.meta.url), context);
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (isOwnSpecifier(specifier)) return nextResolve(specifier, { ...context, parentURL: import.meta.url });
    for (const candidate of sourceCandidates(specifier)) {
      try {
        return await nextResolve(candidate, context);
      } catch (next) {
        if (!isMissing(next)) throw next;
      }
    }
    throw error;
  }
};

export const load: LoadHook = async (url, context, nextLoad) => {
  const language = languageOf(url);
  if (language === undefined) return nextLoad(url, context);
  const path = fileURLToPath(url);
  return {
    format: formatOf(url),
    source: transformSource(path, await readFile(path, "utf8"), language),
    shortCircuit: true,
  };
};
