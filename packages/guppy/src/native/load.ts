// Finds and loads the native file, once in each Node environment and only when something needs it. The search is the precompiler's,
// which every package can load its native file by; the places and the errors are guppy's, those of docs/distribution.md.
import { searchNative } from "@guppy/precompiler/local";
import { schemaHash } from "../generated/schema.ts";
import type { BuildInfo, NativeBinding } from "./binding.ts";
import { explainAbsence } from "./explain-absence.ts";
import { alignStep, type Circumstances, circumstances, loadError, loadErrorOf, replaceStep } from "./load-error.ts";
import { thisMachine, verifiedTarget } from "./machine.ts";
import { type OwnPackage, ownPackage } from "./own.ts";
import { type PresentPlace, places } from "./places.ts";
import { type NativeSettings, readSettings } from "./settings.ts";
import type { NativeSource } from "./source.ts";
import { verification } from "./verify.ts";

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

function findNative(settings: NativeSettings): LoadedNative {
  const machine = thisMachine();
  const own = ownPackage();
  // Found out when the first thing goes wrong, and no sooner.
  const about = (): Circumstances => circumstances(machine, verifiedTarget(machine), own);
  const result = searchNative({
    places: places(settings, machine, own),
    open: (place) => place.load(),
    verify: settings.verify ? (place) => verification(place, about) : undefined,
    about: () => ({ name: "guppy", machine, build: "guppy native build" }),
    replace: ({ source }) => replaceStep(source, about()),
    absent: () => explainAbsence(settings, about()),
  });
  if ("place" in result) return accept(result.place, result.opened as NativeBinding, own, about);
  throw loadErrorOf(result);
}

/** @throws GuppyError for a file that is loaded and is not the one: looking further would load another beside it. */
function accept(
  place: PresentPlace,
  binding: NativeBinding,
  own: OwnPackage | undefined,
  about: () => Circumstances,
): LoadedNative {
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
