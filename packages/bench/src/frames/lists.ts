// Figures of long lists, each from processes of their own.
import { quantile } from "../measure.ts";
import { atMost, type Result, told } from "../result.ts";
import { runChild, runShipped } from "./child.ts";
import type { LongList } from "./million-window.tsx";
import { stressResults } from "./stress.ts";

interface Opened {
  readonly cpu: number;
  readonly clock: number;
  readonly rss: number;
}

const turns = 3;

export function listResults(): Result[] {
  const nothing = open("nothing");
  return [
    ...(runChild("million.tsx", ["uniform"]) as Result[]),
    ...(runChild("million.tsx", ["varying"]) as Result[]),
    ...opening("1,000,000 uniform rows", open("uniform"), nothing),
    ...opening("100,000 varying rows", open("varying"), nothing),
    ...(runChild("tail.tsx", []) as Result[]),
    ...stressResults(),
  ];
}

function opening(name: string, list: Opened, nothing: Opened): readonly Result[] {
  return [
    atMost(`opening ${name}: CPU`, list.cpu, "ms", 100),
    told(`opening ${name}: clock`, list.clock, "ms"),
    atMost(`memory of ${name} above an empty window`, (list.rss - nothing.rss) / 1e6, "MB", 40),
  ];
}

function open(kind: LongList): Opened {
  const all = Array.from({ length: turns }, () => runShipped("million-open.tsx", [kind], ["--expose-gc"]) as Opened);
  const median = (of: (opened: Opened) => number): number => quantile(all.map(of), 0.5);
  return { cpu: median(({ cpu }) => cpu), clock: median(({ clock }) => clock), rss: median(({ rss }) => rss) };
}
