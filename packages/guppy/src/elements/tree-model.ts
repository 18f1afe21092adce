// What a tree is at one moment: what the user did, what the program decides, and the lines that follow. `tree.ts` draws it, `tree-actions.ts` changes it.
import type { GuppyNode } from "../view/element.ts";
import { useEffect, useRef } from "../view/hooks.ts";
import type { CompositeProps } from "./composite.ts";
import { useHeld, useMade } from "./made.ts";
import type { MenuItems } from "./menu-lines.ts";
import { type CheckState, checkStates } from "./tree-checks.ts";
import type { TreeDrop } from "./tree-drop.ts";
import { type Loaded, type Loading, type TreeItem, type TreeLine, treeLines } from "./tree-lines.ts";

export interface TreeMove extends TreeDrop {
  /** What is moved, in the order it stands in. */
  readonly ids: readonly string[];
}

export interface TreeProps extends CompositeProps<"div"> {
  readonly items: readonly TreeItem[];
  /** A name for assistive technology. */
  readonly label?: string | undefined;
  /** In logical px. @default 28 */
  readonly rowHeight?: number | undefined;
  /** Ids of what is open, decided by the program; without it the tree keeps that itself. */
  readonly expanded?: readonly string[] | undefined;
  /** @default [] */
  readonly defaultExpanded?: readonly string[] | undefined;
  /** How many can be selected. @default "single" */
  readonly selection?: "none" | "single" | "multiple" | undefined;
  /** Ids of what is selected, decided by the program; without it the tree keeps that itself. */
  readonly selected?: readonly string[] | undefined;
  /** @default [] */
  readonly defaultSelected?: readonly string[] | undefined;
  /** Whether each item has a box to tick. @default false */
  readonly checkable?: boolean | undefined;
  /** Ids of what is ticked, decided by the program; without it the tree keeps that itself. One with children stands for all of them. */
  readonly checked?: readonly string[] | undefined;
  /** @default [] */
  readonly defaultChecked?: readonly string[] | undefined;
  /** What shows where there is no item. @default "Nothing here" */
  readonly empty?: GuppyNode;
  /** What a secondary click, the menu key and Shift+F10 offer on an item. */
  readonly menu?: MenuItems | undefined;
  /** Brings the children of a branch that has none yet, when it is opened. */
  load?(item: TreeItem, signal: AbortSignal): Promise<readonly TreeItem[]>;
  /** Shown at the end of an item's line. */
  end?(item: TreeItem): GuppyNode;
  /** Whether things may be dropped there. @default everywhere but into themselves */
  canMove?(event: TreeMove): boolean;
  onExpand?(event: { readonly id: string; readonly expanded: boolean; readonly ids: readonly string[] }): unknown;
  onSelect?(event: { readonly ids: readonly string[] }): unknown;
  onCheck?(event: { readonly id: string; readonly checked: boolean; readonly ids: readonly string[] }): unknown;
  /** Enter, or a double click. */
  onActivate?(event: { readonly id: string }): unknown;
  /** Where it is given, F2 renames: the program decides what becomes of it. */
  onRename?(event: { readonly id: string; readonly label: string }): unknown;
  /** Where it is given, items can be dragged, and moved by Alt with the arrows: the program decides what becomes of it. */
  onMove?(event: TreeMove): unknown;
  onMenu?(event: { readonly id: string; readonly value: string }): unknown;
  /** The children of an item did not come. */
  onLoadError?(event: { readonly id: string; readonly error: unknown }): unknown;
}

/** What the user is doing. */
export interface TreeDoing {
  readonly expanded: readonly string[];
  readonly selected: readonly string[];
  readonly checked: readonly string[];
  readonly loaded: Loaded;
  /** The id of the item that keys act on. */
  readonly active: string | null;
  readonly anchor: string | null;
  readonly hasFocus: boolean;
  readonly renamed: string | null;
  readonly drag: TreeDrag | null;
  readonly menu: { readonly id: string; readonly at: { readonly x: number; readonly y: number } | null } | null;
  readonly height: number;
}

export interface TreeDrag {
  readonly ids: readonly string[];
  /** Where the pointer is, from the window's left and top. */
  readonly x: number;
  readonly y: number;
  readonly drop: TreeDrop | null;
}

export interface TreeModel {
  readonly props: TreeProps;
  readonly doing: () => TreeDoing;
  readonly change: (next: Partial<TreeDoing>) => void;
  readonly lines: readonly TreeLine[];
  readonly open: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly checks: ReadonlyMap<string, CheckState> | null;
  /** The line that keys act on; 0 where that is gone. */
  readonly at: number;
  readonly loadAgain: (item: TreeItem) => void;
}

const nobody: readonly string[] = [];

export function useTree(props: TreeProps): TreeModel {
  const [doing, change] = useHeld<TreeDoing>(() => ({
    expanded: props.defaultExpanded ?? nobody,
    selected: props.defaultSelected ?? nobody,
    checked: props.defaultChecked ?? nobody,
    loaded: new Map(),
    active: null,
    anchor: null,
    hasFocus: false,
    renamed: null,
    drag: null,
    menu: null,
    height: 0,
  }));
  const now = doing();
  const expanded = props.expanded ?? now.expanded;
  const selectedIds = props.selected ?? now.selected;
  const checked = props.checked ?? now.checked;
  const open = useMade(() => new Set(expanded), [expanded]);
  const lines = useMade(() => treeLines(props.items, open, now.loaded), [props.items, open, now.loaded]);
  const selected = useMade(() => new Set(selectedIds), [selectedIds]);
  const checks = useMade(
    () => (props.checkable === true ? checkStates(props.items, new Set(checked), now.loaded) : null),
    [props.checkable, props.items, checked, now.loaded],
  );
  const at = useMade(() => placeOf(lines, now.active ?? selectedIds[0]), [lines, now.active ?? selectedIds[0]]);
  const loadAgain = useLoading(props, doing, change, lines);
  return { props, doing, change, lines, open, selected, checks, at, loadAgain };
}

function placeOf(lines: readonly TreeLine[], id: string | undefined): number {
  if (id === undefined) return 0;
  return Math.max(
    0,
    lines.findIndex(({ item, note }) => note === null && item.id === id),
  );
}

/** Asks for the children of open branches that have none. */
function useLoading(
  { load, onLoadError }: TreeProps,
  doing: () => TreeDoing,
  change: (next: Partial<TreeDoing>) => void,
  lines: readonly TreeLine[],
): (item: TreeItem) => void {
  const under = useRef<AbortController | null>(null);
  const become = (id: string, loading: Loading): void => change({ loaded: new Map(doing().loaded).set(id, loading) });
  const start = (item: TreeItem): void => {
    if (load === undefined) return;
    under.current ??= new AbortController();
    const { signal } = under.current;
    const failed = (error: unknown): void => {
      if (signal.aborted) return;
      become(item.id, { state: "failed", message: error instanceof Error ? error.message : String(error) });
      onLoadError?.({ id: item.id, error });
    };
    become(item.id, { state: "loading" });
    // What throws at once has failed as what is refused later.
    new Promise<readonly TreeItem[]>((resolve) => resolve(load(item, signal))).then((children) => {
      if (!signal.aborted) become(item.id, { state: "loaded", children });
    }, failed);
  };
  const missing = lines.filter(({ note, item }) => note === "loading" && !doing().loaded.has(item.id));
  useEffect(() => {
    for (const { item } of missing) if (!doing().loaded.has(item.id)) start(item);
  }, [lines]);
  useEffect(() => () => under.current?.abort(), []);
  return start;
}
