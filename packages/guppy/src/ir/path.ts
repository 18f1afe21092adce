// The way to a node, for messages: `div > scroll#list > button[2]`.

export interface PathStep {
  readonly kind: string;
  readonly id: string | undefined;
  readonly key: string;
}

/** Of a longer path only both ends are shown. */
const longest = 12;
const longestName = 60;

/** The first step is the root, which stands in no list. */
export function formatPath(steps: readonly PathStep[]): string {
  const labels = steps.map(({ kind, id, key }, index) => {
    if (id !== undefined) return `${kind}#${shorten(id)}`;
    return index === 0 ? kind : `${kind}[${shorten(key)}]`;
  });
  if (labels.length <= longest) return labels.join(" > ");
  const end = Math.floor(longest / 2);
  const hidden = `… ${labels.length - 2 * end} more …`;
  return [...labels.slice(0, end), hidden, ...labels.slice(-end)].join(" > ");
}

function shorten(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName)}…`;
}
