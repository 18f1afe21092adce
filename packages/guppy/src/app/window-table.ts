// The windows of an app as data: which close with which, in which order, and how often one may come back.

/** A window that is open, in the order of opening. */
export interface OpenWindow {
  readonly id: string;
  /** The window that it closes with. */
  readonly closesWith: string | undefined;
}

/** The windows that close when `closing` do, and themselves: each before the one it belongs to, and what opened last first. */
export function closingOrder(open: readonly OpenWindow[], closing: readonly string[]): readonly string[] {
  const order: string[] = [];
  const known = new Set(open.map(({ id }) => id));
  const visit = (id: string, above: ReadonlySet<string>): void => {
    // Windows that belong to each other in a circle close all the same.
    if (above.has(id) || order.includes(id) || !known.has(id)) return;
    const around = new Set([...above, id]);
    for (const child of open.toReversed()) if (child.closesWith === id) visit(child.id, around);
    order.push(id);
  };
  for (const { id } of open.toReversed()) if (closing.includes(id)) visit(id, new Set());
  return order;
}

export type Restart = "never" | "onFailure" | "always";

/** Whether a window that is gone comes back. */
export function comesBack(restart: Restart, end: { readonly asked: boolean; readonly failed: boolean }): boolean {
  if (end.asked || restart === "never") return false;
  return restart === "always" || end.failed;
}

/** So often a window may come back within the span, in milliseconds. */
const mostRestarts = 3;
const span = 5000;

/** Notes a restart at `now`; false where there were too many of late. */
export function mayRestart(
  times: readonly number[],
  now: number,
): { readonly may: boolean; readonly times: readonly number[] } {
  const recent = times.filter((time) => now - time < span);
  return recent.length < mostRestarts ? { may: true, times: [...recent, now] } : { may: false, times: recent };
}
