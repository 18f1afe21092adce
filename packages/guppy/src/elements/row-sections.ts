// The headers of sections among rows: which of them stays at the top, and how it is found among thousands.

/** Whether a row is a header; `sections` are the places of all of them, in order. */
export function isSection(sections: readonly number[], index: number): boolean {
  return sections[sectionBefore(sections, index)] === index;
}

/** The place in `sections` of the header that a row stands below, or is; -1 for rows above the first one. */
export function sectionBefore(sections: readonly number[], index: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The rows to make: those in the range, the header that its first one stands below, and others that must not go. */
export function rowsToMake(
  { first, last }: { readonly first: number; readonly last: number },
  sections: readonly number[],
  kept: readonly (number | undefined)[],
  count: number,
): readonly number[] {
  const header = sections[sectionBefore(sections, first)];
  const beside = [header, ...kept].filter(
    (index): index is number => index !== undefined && index >= 0 && index < count && (index < first || index >= last),
  );
  const within = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place);
  return beside.length === 0 ? within : [...new Set(beside), ...within].sort((a, b) => a - b);
}
