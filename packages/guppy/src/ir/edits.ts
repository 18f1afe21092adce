// Edits of text that the program has been told of, by node. A patch says with each text that the program sets which edits it
// answers; the native side ignores an answer to an earlier edit than the last, as another one is on its way. `shadow-tree.ts`
// keeps one `Edits` a window.
import type { MountedNode } from "./mounted.ts";
import type { IrNode } from "./node.ts";
import type { PatchOp } from "./patch-plan.ts";

export interface Edit {
  readonly edit: number;
  readonly text: string;
}

/**
 * How far the program is with an edit. `answered`: its handler asked for a render, or its promise is settled. `pending`: the
 * promise is not settled yet. `taken`: neither, so an answer may come later, by a timer, or never.
 */
export type Progress = "answered" | "pending" | "taken";

interface Log {
  /** The last edit that is answered for sure. */
  readonly answered: number;
  /** The last edit that its handler has taken. */
  readonly taken: number;
  /** What the native side was told. */
  readonly told: number;
  /** Edits whose answer may still come, oldest first. */
  readonly open: readonly Edit[];
}

export type Edits = Map<MountedNode, Log>;

export interface Telling {
  readonly ops: readonly PatchOp[];
  /** To be remembered when the patch is accepted. */
  readonly told: readonly (readonly [node: MountedNode, seen: number])[];
}

/** Nobody types further ahead of a program, and long texts would take much memory. */
const mostOpen = 1000;
const longestOpen = 10_000;

const noEdits: Log = { answered: 0, taken: 0, told: 0, open: [] };

export function noteEdit(edits: Edits, node: MountedNode, edit: Edit, progress: Progress): void {
  const log = edits.get(node) ?? noEdits;
  if (progress === "answered") {
    const open = log.open.filter((other) => other.edit > edit.edit);
    edits.set(node, { ...log, answered: Math.max(log.answered, edit.edit), open });
    return;
  }
  const open = edit.text.length > longestOpen ? log.open : [...log.open.slice(1 - mostOpen), edit];
  edits.set(node, { ...log, open, taken: progress === "taken" ? Math.max(log.taken, edit.edit) : log.taken });
}

/**
 * Adds to the update of each input whose text the tree sets which edits it answers. `nextOf` is what a node comes to be,
 * undefined for one that goes. An input that keeps its own text is told nothing; it may be given one later.
 */
export function tellEdits(
  ops: readonly PatchOp[],
  edits: Edits,
  nextOf: (node: MountedNode) => IrNode | undefined,
): Telling {
  const all = [...ops];
  const told: (readonly [MountedNode, number])[] = [];
  for (const [node, log] of edits) {
    const next = nextOf(node);
    if (typeof next?.props.value !== "string") continue;
    const seen = answeredBy(log, next.props.value);
    if (seen === log.told) continue;
    told.push([node, seen]);
    const place = all.findIndex((op) => op.op === "update" && op.node === node.nodeId);
    const op = all[place];
    if (op?.op === "update") all[place] = { ...op, props: { ...op.props, seen } };
    else all.push({ op: "update", node: node.nodeId, kind: next.kind, style: null, events: null, props: { seen } });
  }
  return { ops: all, told };
}

export function rememberTold(edits: Edits, told: Telling["told"]): void {
  for (const [node, seen] of told) {
    const log = edits.get(node);
    // The edit that was answered stays: a render for another reason shows the same text again.
    if (log !== undefined) edits.set(node, { ...log, told: seen, open: log.open.filter(({ edit }) => edit >= seen) });
  }
}

/** A text that is an open edit's, but for its case, is the answer to that one; any other answers all that were taken. */
function answeredBy({ answered, taken, open }: Log, value: string): number {
  const folded = open.length === 0 ? "" : value.toLowerCase();
  const match = open.findLast(({ text }) => text.length === value.length && text.toLowerCase() === folded);
  return Math.max(answered, match?.edit ?? taken);
}
