// A row that is dragged to another place in its list.
import { useRef, useState } from "../view/hooks.ts";

export interface RowDrag {
  readonly from: number;
  /** The row before which it would come to stand; as many as there are rows for the end. */
  readonly before: number;
}

export interface RowDragging {
  readonly drag: RowDrag | undefined;
  readonly start: (index: number) => void;
  readonly over: (event: { readonly index: number; readonly share: number }) => void;
  readonly drop: (isCanceled: boolean) => void;
}

/** `move` is told where the row is to stand when it is out of its old place. */
export function useRowDrag(move: (from: number, to: number) => unknown): RowDragging {
  const [drag, setDrag] = useState<RowDrag | undefined>(undefined);
  // Events may come faster than renders.
  const now = useRef<{ readonly pressed?: number; readonly drag?: RowDrag | undefined }>({});
  const set = (pressed?: number, next?: RowDrag): void => {
    now.current = pressed === undefined ? {} : { pressed, drag: next };
    setDrag(next);
  };
  return {
    drag,
    start: (index) => set(index),
    over({ index, share }) {
      const { pressed, drag: before } = now.current;
      // A press that stays in its row is a click.
      if (pressed === undefined || (before === undefined && index === pressed)) return;
      const place = share < 0.5 ? index : index + 1;
      if (before?.before !== place) set(pressed, { from: pressed, before: place });
    },
    drop(isCanceled) {
      const last = now.current.drag;
      set();
      if (last === undefined || isCanceled) return;
      const to = last.before > last.from ? last.before - 1 : last.before;
      if (to !== last.from) move(last.from, to);
    },
  };
}
