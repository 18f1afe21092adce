// The styles a window's native side knows, by number, and how many nodes use each. A plan works on a session, which leaves
// the table as it is until the plan is accepted.
import { createIdPool } from "./id-pool.ts";
import type { PatchOp } from "./patch-plan.ts";
import type { StyleRef } from "./style-ref.ts";

export interface StyleTable {
  readonly open: () => StyleSession;
  /** The number of a style some node uses; 0 for none. */
  readonly idOf: (ref: StyleRef | null) => number;
  /** Ops that define every style, for a scene that was emptied. */
  readonly definitions: () => readonly PatchOp[];
}

export interface StyleSession {
  /** Counts one more use and gives the number. A style that is new is defined in `ops` first. */
  readonly retain: (ref: StyleRef | null, ops: PatchOp[]) => number;
  /** Counts one use less. */
  readonly release: (ref: StyleRef | null) => void;
  /** Drops what nothing uses any more: after all other ops. */
  readonly finish: (ops: PatchOp[]) => void;
  readonly accept: () => void;
}

interface Use {
  readonly id: number;
  count: number;
}

/** What a session makes of one style. */
interface Change {
  readonly ref: StyleRef;
  readonly id: number;
  /** In use before the session. */
  readonly use: Use | undefined;
  by: number;
}

export function createStyleTable(): StyleTable {
  const used = new Map<StyleRef, Use>();
  // 0 stands for no style.
  const ids = createIdPool(1);

  const open = (): StyleSession => {
    const lease = ids.lease();
    const changes = new Map<StyleRef, Change>();
    const changeOf = (ref: StyleRef, ops: PatchOp[] | null): Change => {
      const known = changes.get(ref);
      if (known !== undefined) return known;
      const use = used.get(ref);
      const change = { ref, id: use?.id ?? lease.take(), use, by: 0 };
      changes.set(ref, change);
      if (use === undefined) ops?.push({ op: "defineStyle", style: change.id, ref });
      return change;
    };
    const retain = (ref: StyleRef | null, ops: PatchOp[]): number => {
      if (ref === null) return 0;
      const change = changeOf(ref, ops);
      change.by++;
      return change.id;
    };
    const release = (ref: StyleRef | null): void => {
      if (ref !== null) changeOf(ref, null).by--;
    };
    const unused = (): readonly Change[] =>
      [...changes.values()].filter(({ use, by }) => use !== undefined && use.count + by === 0);
    const finish = (ops: PatchOp[]): void => {
      for (const { id } of unused()) ops.push({ op: "dropStyle", style: id });
    };
    const accept = (): void => {
      const dropped = unused();
      for (const { ref, id, use, by } of changes.values()) {
        if (use === undefined) used.set(ref, { id, count: by });
        else use.count += by;
      }
      for (const { ref } of dropped) used.delete(ref);
      ids.settle(
        lease,
        dropped.map(({ id }) => id),
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
