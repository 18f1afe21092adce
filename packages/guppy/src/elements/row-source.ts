// Items that are loaded as they come near what shows, a page at a time. Pages that went out of the neighbourhood are dropped,
// and an answer that nobody waits for any more is not heard.
import { useEffect, useRef, useState } from "../view/hooks.ts";

export interface LoadRange {
  /** The first item that is wanted. */
  readonly first: number;
  /** The item behind the last one. */
  readonly last: number;
}

export type Load = (range: LoadRange, signal: AbortSignal) => PromiseLike<readonly unknown[]>;

export type Loaded =
  | { readonly state: "loaded"; readonly item: unknown }
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: unknown; readonly retry: () => void };

/** Items of a page. */
const pageSize = 50;
/** Pages around those that show which are kept when they were loaded. */
const around = 4;

type Page =
  | { readonly state: "loaded"; readonly items: readonly unknown[] }
  | { readonly state: "loading"; readonly stop: AbortController }
  | { readonly state: "failed"; readonly error: unknown };

const waiting: Loaded = { state: "loading" };

interface Source {
  readonly load: Load | undefined;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** Another number when all of it has to be loaded anew. */
  readonly version: number;
}

/** What is known of each item. Without `load` nothing is, and nothing is done. */
export function useRowSource({ load, count, first, last, version }: Source): (index: number) => Loaded {
  const pages = useRef(new Map<number, Page>());
  const [round, setRound] = useState(0);
  const known = useRef(version);
  const latest = useRef(load);
  latest.current = load;
  const again = (): void => setRound((before) => before + 1);
  const from = Math.floor(first / pageSize);
  const to = load === undefined || last <= first ? from - 1 : Math.floor((last - 1) / pageSize);

  useEffect(() => {
    if (known.current !== version) drop(pages.current, () => true);
    known.current = version;
    drop(pages.current, (page, of) => {
      const beyond = of.state === "loading" ? 0 : around;
      const { first: start, last: end } = rangeOfPage(page, count);
      const isOther = of.state === "loaded" && of.items.length !== end - start;
      return isOther || page < from - beyond || page > to + beyond;
    });
    for (let page = from; page <= to; page++) {
      if (pages.current.has(page)) continue;
      startPage({ pages: pages.current, page, count, load: latest.current, done: again });
    }
  }, [from, to, version, round, count]);
  useEffect(() => () => drop(pages.current, () => true), []);

  return (index) => {
    const at = Math.floor(index / pageSize);
    const page = known.current === version ? pages.current.get(at) : undefined;
    if (page?.state === "loaded") {
      const place = index - at * pageSize;
      return place < page.items.length ? { state: "loaded", item: page.items[place] } : waiting;
    }
    if (page?.state !== "failed") return waiting;
    const retry = (): void => {
      pages.current.delete(at);
      again();
    };
    return { state: "failed", error: page.error, retry };
  };
}

function startPage({
  pages,
  page,
  count,
  load,
  done,
}: {
  readonly pages: Map<number, Page>;
  readonly page: number;
  readonly count: number;
  readonly load: Load | undefined;
  readonly done: () => void;
}): void {
  const stop = new AbortController();
  const loading: Page = { state: "loading", stop };
  const range = rangeOfPage(page, count);
  const settle = (settled: Page): void => {
    if (pages.get(page) !== loading) return;
    pages.set(page, settled);
    done();
  };
  pages.set(page, loading);
  Promise.resolve()
    .then(() => load?.(range, stop.signal))
    .then((items) => settle(answerOf(items, range)))
    .catch((error: unknown) => settle({ state: "failed", error }));
}

function rangeOfPage(page: number, count: number): LoadRange {
  return { first: page * pageSize, last: Math.min(count, (page + 1) * pageSize) };
}

function answerOf(items: unknown, { first, last }: LoadRange): Page {
  if (Array.isArray(items) && items.length === last - first) return { state: "loaded", items };
  const what = Array.isArray(items) ? `${items.length} items` : "no array";
  return { state: "failed", error: new Error(`\`load\` gave ${what} for the items ${first} to ${last - 1}`) };
}

function drop(pages: Map<number, Page>, isGone: (page: number, of: Page) => boolean): void {
  for (const [page, of] of pages) {
    if (!isGone(page, of)) continue;
    pages.delete(page);
    if (of.state === "loading") of.stop.abort();
  }
}
