// The precompiler's diagnosis of a file that does not load, as guppy's own error.
import { diagnoseFile } from "@guppy/precompiler/local";
import type { GuppyError } from "../errors.ts";
import { type Circumstances, loadError, replaceStep } from "./load-error.ts";
import type { PresentPlace } from "./places.ts";

export function explainFile(place: PresentPlace, cause: unknown, about: Circumstances): GuppyError {
  const { kind, verdict, next, details } = diagnoseFile(place.path, cause, {
    name: "guppy",
    machine: about.machine,
    expected: place.expected,
    build: "guppy native build",
  });
  return loadError(`GUPPY_NATIVE_${kind}`, {
    what: `The native file ${place.path} ${verdict}.`,
    next: next ?? replaceStep(place.source, about),
    details: { path: place.path, source: place.source, verdict, ...details },
    cause,
  });
}
