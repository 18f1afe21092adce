// Small numbers to name nodes and styles with. A plan takes from a lease, which leaves the pool as it is until the plan is
// accepted; numbers given back are handed out again only by a later lease.

export interface IdPool {
  readonly lease: () => IdLease;
  /** Makes what a lease took final, and takes `released` back. */
  readonly settle: (lease: IdLease, released: readonly number[]) => void;
}

export interface IdLease {
  /** The smallest free number. */
  readonly take: () => number;
  readonly taken: () => number;
}

/** From how many on it is cheaper to sort than to insert one by one. */
const many = 16;

export function createIdPool(first: number): IdPool {
  /** Descending, so that the smallest is taken off the end. */
  let free: number[] = [];
  let next = first;

  const lease = (): IdLease => {
    let taken = 0;
    const take = (): number => {
      taken++;
      return taken <= free.length ? (free[free.length - taken] as number) : next + taken - free.length - 1;
    };
    return { take, taken: () => taken };
  };

  const settle = (used: IdLease, released: readonly number[]): void => {
    const reused = Math.min(used.taken(), free.length);
    next += used.taken() - reused;
    free.length -= reused;
    if (released.length < many) {
      for (const id of released) free.splice(descendingIndex(free, id), 0, id);
    } else {
      // Plain numbers sort fast, without a function between them.
      free = [
        ...Uint32Array.from([...free, ...released])
          .sort()
          .reverse(),
      ];
    }
  };

  return { lease, settle };
}

function descendingIndex(sorted: readonly number[], id: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > id) low = middle + 1;
    else high = middle;
  }
  return low;
}
