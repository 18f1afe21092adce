// Which of two versions is the later one, by the rules of semantic versions: a prerelease comes before its release, and the
// identifiers of prereleases count one by one. Pure.

/** Below zero when `left` comes before `right`. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [parse(left), parse(right)];
  const core = compareLists(a.core, b.core);
  if (core !== 0) return core;
  if (a.prerelease === undefined || b.prerelease === undefined)
    return Number(a.prerelease === undefined) - Number(b.prerelease === undefined);
  return compareLists(a.prerelease, b.prerelease);
}

export function isPrerelease(version: string): boolean {
  return parse(version).prerelease !== undefined;
}

type Identifier = string | number;

function parse(version: string): { readonly core: readonly Identifier[]; readonly prerelease?: readonly Identifier[] } {
  const [withoutBuild = ""] = version.split("+");
  const at = withoutBuild.indexOf("-");
  if (at === -1) return { core: identifiers(withoutBuild) };
  return { core: identifiers(withoutBuild.slice(0, at)), prerelease: identifiers(withoutBuild.slice(at + 1)) };
}

function identifiers(text: string): readonly Identifier[] {
  return text.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** A list that ends first comes first. */
function compareLists(left: readonly Identifier[], right: readonly Identifier[]): number {
  for (const [index, a] of left.entries()) {
    const b = right[index];
    if (b === undefined) return 1;
    if (a === b) continue;
    if (typeof a === "number" && typeof b === "number") return a - b;
    // Numbers come before words.
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return a < b ? -1 : 1;
  }
  return left.length - right.length;
}
