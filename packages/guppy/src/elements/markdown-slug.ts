// The names by which links inside a document find its headings, made as GitHub makes them.

/** Lower case, without punctuation, with hyphens for spaces. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** One for each heading; equal ones are told apart by a number. */
export function uniqueSlugs(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const slug = slugOf(heading);
    let unique = slug;
    for (let count = 1; taken.has(unique); count++) unique = `${slug}-${count}`;
    taken.add(unique);
    return unique;
  });
}

/** The name in the address of a link inside the document. */
export function slugIn(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
