// What of a chart is at a place, or beside what was picked before. Pure.
import { nearest } from "./chart-data.ts";
import type { Layout, Shown } from "./chart-layout.ts";

export interface Picked {
  readonly shown: Shown;
  readonly index: number;
}

export interface Pick {
  /** Where it stands, in px along the places. */
  readonly at: number;
  readonly title: string;
  /** Of each series what stands there. */
  readonly items: readonly Picked[];
  /** The one of them that is meant. */
  readonly chosen: Picked;
}

export function placeOf({ isCounted }: Layout, { series }: Shown, index: number): number {
  return isCounted || series.x === undefined ? index : (series.x[index] as number);
}

/** Where a value is drawn, across and down. */
export function spotOf(layout: Layout, { shown, index }: Picked): readonly [number, number] {
  const along = layout.places.at(placeOf(layout, shown, index));
  const value = layout.values.at(shown.stack?.high[index] ?? (shown.series.y[index] as number));
  return layout.isLying ? [value, along] : [along, value];
}

/** What is nearest to a place in px; undefined outside of the plot and where there is nothing. */
export function pickAt(layout: Layout, x: number, y: number): Pick | undefined {
  const { plot, shown, isLying, isCounted, places } = layout;
  const isInside =
    x >= plot.left - 4 && x <= plot.left + plot.width + 4 && y >= plot.top - 4 && y <= plot.top + plot.height + 4;
  if (!isInside) return undefined;
  if (shown.length > 0 && shown.every(({ mark }) => mark === "scatter")) return pickDot(layout, x, y);
  const value = places.invert(isLying ? y : x);
  const items = shown.flatMap((one): Picked[] => {
    const index = isCounted ? Math.round(value) : nearest(one.series, value);
    return index >= 0 && index < one.length ? [{ shown: one, index }] : [];
  });
  const far = (item: Picked): number =>
    Math.abs(places.at(placeOf(layout, item.shown, item.index)) - (isLying ? y : x));
  const least = Math.min(...items.map(far));
  // Series with other places have nothing to say here.
  return pickOf(
    layout,
    items.filter((item) => far(item) <= least + 1),
    isLying ? x : y,
  );
}

/** What stands at a place of a series, for the arrow keys. */
export function pickIndex(layout: Layout, shown: Shown, index: number): Pick | undefined {
  if (index < 0 || index >= shown.length) return undefined;
  const place = placeOf(layout, shown, index);
  const items = layout.shown.flatMap((one): Picked[] => {
    if (one === shown) return [{ shown, index }];
    const other = layout.isCounted ? index : nearest(one.series, place);
    const isThere = other >= 0 && other < one.length && placeOf(layout, one, other) === place;
    return isThere ? [{ shown: one, index: other }] : [];
  });
  return pickOf(layout, items, undefined, shown);
}

function pickOf(layout: Layout, items: readonly Picked[], across: number | undefined, by?: Shown): Pick | undefined {
  const first = items.find(({ shown }) => shown === by) ?? items[0];
  if (first === undefined) return undefined;
  const far = (item: Picked): number => {
    const distance = Math.abs((spotOf(layout, item)[layout.isLying ? 0 : 1] as number) - (across ?? 0));
    return Number.isFinite(distance) ? distance : Number.POSITIVE_INFINITY;
  };
  const chosen =
    across === undefined ? first : items.reduce((best, item) => (far(item) < far(best) ? item : best), first);
  const place = placeOf(layout, chosen.shown, chosen.index);
  return { at: layout.places.at(place), title: layout.placeLabel(place), items, chosen };
}

/** The nearest of many points, if it is near at all. */
function pickDot(layout: Layout, x: number, y: number): Pick | undefined {
  let best: Picked | undefined;
  let least = 24 ** 2;
  for (const shown of layout.shown) {
    for (let index = 0; index < shown.length; index++) {
      const across = layout.places.at(placeOf(layout, shown, index)) - x;
      if (!(across > -24 && across < 24)) continue;
      const distance = across ** 2 + (layout.values.at(shown.series.y[index] as number) - y) ** 2;
      if (distance < least) [least, best] = [distance, { shown, index }];
    }
  }
  return best === undefined ? undefined : pickOf(layout, [best], undefined);
}
