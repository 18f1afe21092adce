// The search for a native file, for every loader: guppy's own and `@guppy/precompiler/load`. Where files may lie is each loader's
// business; that they are tried in order, looked at before they run, explained when they fail, and told about in one way, is not.
import { isCutShort } from "./cut-short.ts";
import { diagnoseFile, type FileFacts, type Released } from "./diagnose-file.ts";
import type { Finding } from "./finding.ts";

interface NamedPlace<Source extends string> {
  readonly source: Source;
  /** The name of the package where it could not be resolved. */
  readonly path: string;
}

export interface PlaceWithFile<Source extends string = string> extends NamedPlace<Source> {
  /** What the file has to be; undefined when nothing says so. Asked only under verification and after a failure. */
  readonly expected: () => Released | undefined;
}

export interface PlaceWithout<Source extends string = string> extends NamedPlace<Source> {
  /** Why nothing can be loaded from it. */
  readonly reason: string;
}

export interface Search<Place extends PlaceWithFile, Opened> {
  /** In order, each looked at only when the ones before it had nothing. */
  readonly places: Iterable<Place | PlaceWithout>;
  /** Loads the file, or takes its path. What it throws is explained, and the next place is tried. */
  readonly open: (place: Place) => Opened;
  /** Compares hashes before anything is opened. A finding ends the search: nobody vouches for what would come after. */
  readonly verify: ((place: Place) => Finding | undefined) | undefined;
  /** Asked after a failure, as are all below. */
  readonly about: () => Omit<FileFacts, "expected">;
  /** How to get a sound file to where this one is. */
  readonly replace: (place: Place) => string;
  /** Why no place has a file. */
  readonly absent: () => Finding;
}

export interface Found<Place, Opened> {
  readonly place: Place;
  readonly opened: Opened;
}

export interface NotFound extends Finding {
  /** Every place, with why nothing was loaded from it, in the words of the message. */
  readonly tried: readonly PlaceWithout[];
}

/** A file that fails leaves the places after it open; if none of them loads, the answer is about the first that failed. */
export function searchNative<Place extends PlaceWithFile, Opened>(
  search: Search<Place, Opened>,
): Found<Place, Opened> | NotFound {
  const tried: PlaceWithout[] = [];
  let first: Finding | undefined;
  for (const place of search.places) {
    if ("reason" in place) {
      tried.push(place);
      continue;
    }
    const { source, path } = place;
    const refused = search.verify?.(place);
    if (refused !== undefined) return { ...refused, tried: [...tried, { source, path, reason: refused.what }] };
    let cause: unknown;
    try {
      if (!isCutShort(path)) return { place, opened: search.open(place) };
    } catch (error) {
      cause = error;
    }
    const failure = explain(place, cause, search);
    first ??= failure.finding;
    tried.push({ source, path, reason: failure.verdict });
  }
  return { ...(first ?? search.absent()), tried };
}

function explain<Place extends PlaceWithFile, Opened>(
  place: Place,
  cause: unknown,
  { about, replace }: Search<Place, Opened>,
): { readonly finding: Finding; readonly verdict: string } {
  const { source, path, expected } = place;
  const { kind, verdict, next, details } = diagnoseFile(path, cause, { ...about(), expected });
  return {
    verdict,
    finding: {
      kind,
      what: `The native file ${path} ${verdict}.`,
      next: next ?? replace(place),
      details: { path, source, verdict, ...details },
      cause,
    },
  };
}
