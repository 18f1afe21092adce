// The lines of a tree: of its items only those that no closed one hides. Pure; `tree.ts` draws them.

export interface TreeItem {
  /** Tells it from all others of the tree; events carry it. */
  readonly id: string;
  /** @default the id */
  readonly label?: string | undefined;
  /** An SVG, as those of `guppy/icons`. */
  readonly icon?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** Left out, it has none, unless `isBranch` says that they are still to come. */
  readonly children?: readonly TreeItem[] | undefined;
  /** It has children that are loaded when it is opened, or it is an empty folder. @default false */
  readonly isBranch?: boolean | undefined;
}

/** How far the loading of an item's children is. */
export type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "loaded"; readonly children: readonly TreeItem[] };

export interface TreeLine {
  readonly item: TreeItem;
  /** The line of what it is in; null outermost. */
  readonly parent: TreeLine | null;
  /** 1 for the outermost. */
  readonly level: number;
  /** From 1, among `setSize`. */
  readonly position: number;
  readonly setSize: number;
  readonly isBranch: boolean;
  readonly isOpen: boolean;
  /** A line below an open item in place of its children, while there are none; null for an item. */
  readonly note: "loading" | "failed" | "empty" | null;
}

export type Loaded = ReadonlyMap<string, Loading>;

export function childrenOf(item: TreeItem, loaded: Loaded): readonly TreeItem[] | undefined {
  if (item.children !== undefined) return item.children;
  const loading = loaded.get(item.id);
  return loading?.state === "loaded" ? loading.children : undefined;
}

export function isBranch(item: TreeItem, loaded: Loaded): boolean {
  return item.isBranch === true || (childrenOf(item, loaded)?.length ?? 0) > 0;
}

export function treeLines(
  items: readonly TreeItem[],
  open: ReadonlySet<string>,
  loaded: Loaded = new Map(),
): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  // A stack of its own: a tree may be deeper than calls may be.
  const stack: { readonly of: readonly TreeItem[]; at: number; readonly parent: TreeLine | null }[] = [
    { of: items, at: 0, parent: null },
  ];
  while (true) {
    const top = stack.at(-1);
    if (top === undefined) return lines;
    const item = top.of[top.at];
    if (item === undefined) {
      stack.pop();
      continue;
    }
    top.at++;
    const branch = isBranch(item, loaded);
    const isOpen = branch && open.has(item.id);
    const line: TreeLine = {
      item,
      parent: top.parent,
      level: (top.parent?.level ?? 0) + 1,
      position: top.at,
      setSize: top.of.length,
      isBranch: branch,
      isOpen,
      note: null,
    };
    lines.push(line);
    if (!isOpen) continue;
    const children = childrenOf(item, loaded);
    if (children !== undefined && children.length > 0) stack.push({ of: children, at: 0, parent: line });
    else lines.push(noteLine(line, loaded.get(item.id), children));
  }
}

function noteLine(parent: TreeLine, loading: Loading | undefined, children: readonly TreeItem[] | undefined): TreeLine {
  const note = children !== undefined ? "empty" : loading?.state === "failed" ? "failed" : "loading";
  return {
    item: parent.item,
    parent,
    level: parent.level + 1,
    position: 1,
    setSize: 1,
    isBranch: false,
    isOpen: false,
    note,
  };
}

/** Tells the lines of a tree from each other. */
export function keyOfLine({ item, note }: TreeLine): string {
  return note === null ? item.id : `${item.id}\u001f${note}`;
}

export function labelOf({ label, id }: TreeItem): string {
  return label ?? id;
}

/** The item, wherever it is; undefined where the tree does not hold it. */
export function findItem(items: readonly TreeItem[], id: string, loaded: Loaded = new Map()): TreeItem | undefined {
  const left = [...items];
  for (let item = left.pop(); item !== undefined; item = left.pop()) {
    if (item.id === id) return item;
    left.push(...(childrenOf(item, loaded) ?? []));
  }
  return undefined;
}

/** Whether `inner` is `outer` or lies in it. */
export function isWithin(line: TreeLine | null, outer: string): boolean {
  for (let at = line; at !== null; at = at.parent) if (at.item.id === outer) return true;
  return false;
}
