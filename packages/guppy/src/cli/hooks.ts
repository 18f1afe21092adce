// The module hooks behind `guppy run` and `guppy/register`: synchronous and in this thread where Node has that (22.15, 23.5 and
// later), else in Node's loader thread, which `loader.ts` is the entry of.
import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import {
  besideCommand,
  isMissing,
  isOwnSpecifier,
  isUsingHelper,
  sourceCandidates,
  usingHelperUrl,
} from "./resolve.ts";
import { formatOf, languageOf, transformSource } from "./transform.ts";

let registered = false;

/** Calling it again does nothing: `guppy run` in a process that was started with `--import guppy/register` is fine. */
export function registerHooks(): void {
  if (registered) return;
  registered = true;
  process.setSourceMapsEnabled(true);
  if (typeof nodeModule.registerHooks === "function") nodeModule.registerHooks({ resolve, load });
  else nodeModule.register(new URL(loaderEntry(), import.meta.url));
}

const resolve: nodeModule.ResolveHookSync = (specifier, context, nextResolve) => {
  if (isUsingHelper(specifier)) return nextResolve(usingHelperUrl(import.meta.url), context);
  try {
    return nextResolve(specifier, context);
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (isOwnSpecifier(specifier)) return nextResolve(specifier, { ...context, parentURL: import.meta.url });
    for (const candidate of sourceCandidates(specifier)) {
      try {
        return nextResolve(candidate, context);
      } catch (next) {
        if (!isMissing(next)) throw next;
      }
    }
    throw error;
  }
};

const load: nodeModule.LoadHookSync = (url, context, nextLoad) => {
  const language = languageOf(url);
  if (language === undefined) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const source = transformSource(path, readFileSync(path, "utf8"), language);
  return { format: formatOf(url), source, shortCircuit: true };
};

/** Beside this file, in the source tree and in the built package alike. */
function loaderEntry(): string {
  return import.meta.url.endsWith(".ts") ? "./loader.ts" : besideCommand(import.meta.url, "loader.js");
}
