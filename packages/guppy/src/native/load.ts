// Finds and loads the native file, once in each Node environment and only when something needs it. The order and the errors
// are those of docs/distribution.md.
import { isCutShort } from "@guppy/precompiler/local";
import { GuppyError } from "../errors.ts";
import { schemaHash } from "../generated/schema.ts";
import type { BuildInfo, NativeBinding } from "./binding.ts";
import { explainAbsence } from "./explain-absence.ts";
import { explainFile } from "./explain-file.ts";
import { alignStep, type Circumstances, circumstances, loadError, replaceStep, withTried } from "./load-error.ts";
import { thisMachine, verifiedTarget } from "./machine.ts";
import { type OwnPackage, ownPackage } from "./own.ts";
import { type Place, type PresentPlace, places } from "./places.ts";
import { type NativeSettings, readSettings } from "./settings.ts";
import type { NativeSource } from "./source.ts";
import { verifyFile } from "./verify.ts";

export interface LoadedNative {
  readonly binding: NativeBinding;
  readonly path: string;
  readonly source: NativeSource;
  readonly info: BuildInfo;
}

let loaded: LoadedNative | undefined;

/** @throws GuppyError that says what was found and what to do. */
export function loadNative(): LoadedNative {
  loaded ??= findNative(readSettings(process.env));
  return loaded;
}

interface Search {
  readonly settings: NativeSettings;
  readonly own: OwnPackage | undefined;
  /** Found out when the first thing goes wrong, and no sooner. */
  readonly about: () => Circumstances;
}

function findNative(settings: NativeSettings): LoadedNative {
  const machine = thisMachine();
  const own = ownPackage();
  const search: Search = { settings, own, about: () => circumstances(machine, verifiedTarget(machine), own) };
  const tried: Place[] = [];
  let failure: GuppyError | undefined;
  for (const place of places(settings, machine, own)) {
    const result = "load" in place ? open(place, search) : undefined;
    if (result !== undefined && !(result instanceof GuppyError)) return result;
    failure ??= result;
    tried.push(result === undefined ? place : { ...place, reason: verdictOf(result) });
  }
  throw withTried(failure ?? explainAbsence(settings, search.about()), tried);
}

/** What its message says of the file, in the same words. */
function verdictOf({ details, message }: GuppyError): string {
  return typeof details?.["verdict"] === "string" ? details["verdict"] : message;
}

/**
 * An error that is returned leaves the places after this one open: a build of one's own may load where the package does not.
 * @throws GuppyError when looking further would load code that nobody vouches for, or beside code that is loaded already.
 */
function open(place: PresentPlace, search: Search): LoadedNative | GuppyError {
  if (search.settings.verify) verifyFile(place, search.about);
  let exports: unknown;
  try {
    if (isCutShort(place.path)) return explainFile(place, undefined, search.about());
    exports = place.load();
  } catch (error) {
    return explainFile(place, error, search.about());
  }
  return accept(place, exports as NativeBinding, search);
}

function accept(place: PresentPlace, binding: NativeBinding, { own, about }: Search): LoadedNative {
  const { path, source } = place;
  if (typeof binding?.buildInfo !== "function")
    throw loadError("GUPPY_NATIVE_LOAD_FAILED", {
      what: `${path} was loaded, but it is not guppy's native file.`,
      next: replaceStep(source, about()),
      details: { path, source },
    });
  const info = JSON.parse(binding.buildInfo()) as BuildInfo;
  if (own !== undefined && info.version !== own.version)
    throw loadError("GUPPY_NATIVE_VERSION_SKEW", {
      what: `The native file ${path} has version ${info.version}, but guppy has version ${own.version}.`,
      next: alignStep(source, about()),
      details: { path, source, expected: own.version, found: info.version },
    });
  if (info.schemaHash !== schemaHash)
    throw loadError("GUPPY_SCHEMA_MISMATCH", {
      what: `The native file ${path} was built from schema ${info.schemaHash}, but this guppy was built from ${schemaHash}.`,
      next: alignStep(source, about()),
      details: { path, source, expected: schemaHash, found: info.schemaHash },
    });
  return { binding, path, source, info };
}
