// Events of nodes that the native side has and that JS does not know yet: a picture that cannot be read says so while the patch
// that brings it is still to be answered. They wait for the answer, in their order.
import type { ShadowTree } from "../ir/shadow-tree.ts";
import type { NodeEventRecord } from "../wire/decode-batch.ts";

export interface EarlyEvents {
  /** Hands the event on, now or when its patch is accepted. */
  readonly take: (record: NodeEventRecord) => void;
  /** Call when a patch was accepted. */
  readonly release: () => void;
}

export function createEarlyEvents(shadow: ShadowTree, dispatch: (record: NodeEventRecord) => void): EarlyEvents {
  let waiting: NodeEventRecord[] = [];
  return {
    take(record) {
      if (waiting.length > 0 || record.revision > shadow.revision()) waiting.push(record);
      else dispatch(record);
    },
    release() {
      const known = waiting.filter(({ revision }) => revision <= shadow.revision());
      waiting = waiting.slice(known.length);
      for (const record of known) dispatch(record);
    },
  };
}
