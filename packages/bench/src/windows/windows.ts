// The stage `window`: what guppy costs in a real window, and with `--peers` what others cost there in the same run.
import { atMost, type Result, told } from "../result.ts";
import { type Absent, guppy, isAbsent, peers } from "./peers.ts";
import { type Measured, measure } from "./scenario.ts";

/** Figures side by side. */
export interface Comparison {
  readonly contestants: readonly { readonly name: string; readonly measured: Measured }[];
  readonly absent: readonly Absent[];
}

export interface WindowReport {
  readonly results: readonly Result[];
  readonly comparison: Comparison | null;
}

export async function windowResults(withPeers: boolean): Promise<WindowReport> {
  const own = await measure(guppy());
  const results = [
    atMost("real window: one text changed in 12,000 nodes, CPU", own.change, "ms", 40),
    atMost("real window: one text changed in 2 nodes, CPU", own.smallChange, "ms", 30),
    atMost("real window: a wheel step over 3,000 rows, CPU", own.wheel, "ms", 50),
    told("real window: opening a list of 1,000,000 rows, CPU", own.manyOpen, "ms"),
    atMost("real window: a wheel step over 1,000,000 rows, CPU", own.manyWheel, "ms", 50),
    atMost("real window: filling the list with 3,000 rows, CPU", own.open, "ms", 213),
    atMost("real window: memory with 3,000 rows (RSS)", own.rss, "MB", 230),
    told("real window: idle, share of a core", own.idle, "%"),
    told("real window: process start to the counter's first pixel", own.start, "ms"),
  ];
  if (!withPeers) return { results, comparison: null };
  const contestants = [{ name: "guppy", measured: own }];
  const absent: Absent[] = [];
  for (const peer of peers()) {
    if (isAbsent(peer)) absent.push(peer);
    else contestants.push({ name: peer.name, measured: await measure(peer) });
  }
  return { results: [...results, ...against({ contestants, absent })], comparison: { contestants, absent } };
}

/** Goals that are shares of what a peer needs in the same run; none where the peer is absent. */
function against({ contestants }: Comparison): readonly Result[] {
  const find = (name: string): Measured | undefined =>
    contestants.find((contestant) => contestant.name.startsWith(name))?.measured;
  const [own, chromium, slint] = [find("guppy"), find("Chromium"), find("slint-ui")];
  if (own === undefined) return [];
  const share = (name: string, figure: keyof Measured, other: Measured | undefined, goal: number): Result[] =>
    other === undefined ? [] : [atMost(name, own[figure] / other[figure], "times", goal)];
  return [
    ...share("one text changed in 12,000 nodes, against Chromium", "change", chromium, 1),
    ...share("one text changed in 2 nodes, against Chromium", "smallChange", chromium, 1),
    ...share("a wheel step over 3,000 rows, against Chromium", "wheel", chromium, 1),
    ...share("a wheel step over 1,000,000 rows, against Chromium", "manyWheel", chromium, 1),
    ...share("filling the list with 3,000 rows, against Chromium", "open", chromium, 0.5),
    ...share("memory with 3,000 rows (PSS), against Chromium", "pss", chromium, 0.5),
    ...share("process start to first pixel, against Chromium", "start", chromium, 1),
    ...share("process start to first pixel, against slint-ui", "start", slint, 0.6),
  ];
}

const rows: readonly (readonly [name: string, figure: keyof Measured, unit: string])[] = [
  ["process start to the counter's first pixel", "start", "ms"],
  ["memory of all processes, counter only: RSS", "smallRss", "MB"],
  ["the same, what is shared counted once (PSS)", "smallPss", "MB"],
  ["memory of all processes, 3,000 rows: RSS", "rss", "MB"],
  ["the same, what is shared counted once (PSS)", "pss", "MB"],
  ["filling the list with 3,000 rows, CPU", "open", "ms"],
  ["one text changed, counter only, CPU", "smallChange", "ms"],
  ["one text changed beside 3,000 rows, CPU", "change", "ms"],
  ["a wheel step over 3,000 rows, CPU", "wheel", "ms"],
  ["opening a list of 1,000,000 rows, CPU", "manyOpen", "ms"],
  ["a wheel step over 1,000,000 rows, CPU", "manyWheel", "ms"],
  ["idle, share of a core", "idle", "%"],
];

export function comparisonTable({ contestants, absent }: Comparison): string {
  const head = ["figure", ...contestants.map(({ name }) => name), ...absent.map(({ name }) => name)];
  const lines = rows.map(([name, figure, unit]) => [
    name,
    ...contestants.map(({ measured }) => `${Number(measured[figure].toPrecision(3))} ${unit}`),
    ...absent.map(() => "absent"),
  ]);
  const table = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
  return [...table, ...absent.map(({ name, why }) => `\n${name} is absent: ${why}.`)].join("\n");
}
