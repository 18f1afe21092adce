// The styles a window's native side knows, by number, and how many nodes use each. A plan works on a session, which leaves
// the table as it is until the plan is accepted.
import type { FrameOp } from "./frame-plan.ts";
import { createIdPool } from "./id-pool.ts";
import type { StyleRef } from "./style-ref.ts";

export interface StyleTable {
  readonly open: () => StyleSession;
  /** The number of a style some node uses; 0 for none. */
  readonly idOf: (ref: StyleRef | null) => number;
  /** Ops that define every style, for a scene that was emptied. */
  readonly definitions: () => readonly FrameOp[];
}

export interface StyleSession {
  /** Counts one more use and gives the number. A style that is new is defined in `ops` first. */
  readonly retain: (ref: StyleRef | null, ops: FrameOp[]) => number;
  /** Counts one use less. */
  readonly release: (ref: StyleRef | null) => void;
  /** Drops what nothing uses any more: after all other ops. */
  readonly finish: (ops: FrameOp[]) => void;
  readonly accept: () => void;
}

interface Use {
  readonly id: number;
  count: number;
}

export function createStyleTable(): StyleTable {
  const used = new Map<StyleRef, Use>();
  // 0 stands for no style.
  const ids = createIdPool(1);

  const open = (): StyleSession => {
    const lease = ids.lease();
    const defined = new Map<StyleRef, number>();
    const changes = new Map<StyleRef, number>();
    const change = (ref: StyleRef, by: number): void => {
      changes.set(ref, (changes.get(ref) ?? 0) + by);
    };
    const retain = (ref: StyleRef | null, ops: FrameOp[]): number => {
      if (ref === null) return 0;
      change(ref, 1);
      const known = used.get(ref)?.id ?? defined.get(ref);
      if (known !== undefined) return known;
      const id = lease.take();
      defined.set(ref, id);
      ops.push({ op: "defineStyle", style: id, ref });
      return id;
    };
    const release = (ref: StyleRef | null): void => {
      if (ref !== null) change(ref, -1);
    };
    const unused = (): readonly [StyleRef, number][] =>
      [...changes].flatMap(([ref, by]): [StyleRef, number][] => {
        const use = used.get(ref);
        return use !== undefined && use.count + by === 0 ? [[ref, use.id]] : [];
      });
    const finish = (ops: FrameOp[]): void => {
      for (const [, style] of unused()) ops.push({ op: "dropStyle", style });
    };
    const accept = (): void => {
      const dropped = unused();
      for (const [ref, id] of defined) used.set(ref, { id, count: 0 });
      for (const [ref, by] of changes) {
        const use = used.get(ref);
        if (use !== undefined) use.count += by;
      }
      for (const [ref] of dropped) used.delete(ref);
      ids.settle(
        lease,
        dropped.map(([, id]) => id),
      );
    };
    return { retain, release, finish, accept };
  };

  return {
    open,
    idOf: (ref) => (ref === null ? 0 : (used.get(ref)?.id ?? 0)),
    definitions: () => [...used].map(([ref, { id }]) => ({ op: "defineStyle", style: id, ref })),
  };
}
