// The window of the files: what it remembers, and what becomes of what its user does.
import { defineWindow, type GuppyNode, type TreeItem, type TreeMove, useEffect } from "guppy";
import { folder as folderIcon, folderOpen } from "guppy/icons";
import type { Entry, Preview, Store } from "./folder.ts";
import { Contents, PreviewPane } from "./parts.tsx";

interface State {
  readonly store: Store;
  /** What is in the folders that were looked into, by path. */
  readonly folders: ReadonlyMap<string, readonly Entry[]>;
  readonly current: string;
  readonly expanded: readonly string[];
  /** Paths of what is selected in the current folder. */
  readonly selected: readonly string[];
  readonly preview: Preview | null;
  readonly problem: string | null;
}

interface Argument {
  readonly store: Store;
  readonly entries: readonly Entry[];
}

/** The id of the folder itself in the tree, where ids may not be empty. */
const top = "/";
const idOf = (path: string): string => (path === "" ? top : path);
const pathOf = (id: string): string => (id === top ? "" : id);

export const Files = defineWindow({
  options: { title: "Files", bounds: { width: 1100, height: 640 } },
  mount: ({ store, entries }: Argument): State => ({
    store,
    folders: new Map([["", entries]]),
    current: "",
    expanded: [top],
    selected: [],
    preview: null,
    problem: null,
  }),
  render(window) {
    const { store, folders, current, expanded, selected, preview, problem } = window.state;
    const change = (next: Partial<State>): Promise<void> => window.update((state) => ({ ...state, ...next }));
    /** Does something with files; what is refused is said, and what is there is looked at again. */
    const act = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
        await change({ problem: null });
      } catch (error) {
        await change({ problem: error instanceof Error ? error.message : String(error) });
      }
      await refresh();
    };
    const refresh = async (): Promise<void> => {
      const known = [...window.state.folders.keys()];
      const lists = await Promise.all(known.map((path) => store.list(path).catch(() => null)));
      const next = new Map<string, readonly Entry[]>();
      known.forEach((path, index) => {
        const entries = lists[index];
        if (entries !== null && entries !== undefined) next.set(path, entries);
      });
      let here = window.state.current;
      while (here !== "" && !next.has(here)) here = here.split("/").slice(0, -1).join("/");
      const left = new Set(next.get(here)?.map(({ id }) => id));
      const kept = window.state.selected.filter((id) => left.has(id));
      await change({ folders: next, current: here, selected: kept });
      await show(kept);
    };
    const look = async (path: string): Promise<void> => {
      if (!window.state.folders.has(path)) {
        const entries = await store.list(path);
        await window.update((state) => ({ ...state, folders: new Map(state.folders).set(path, entries) }));
      }
    };
    const enter = async (path: string): Promise<void> => {
      await look(path);
      const around = path.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
      const opened = new Set([...window.state.expanded, ...around.map(idOf)]);
      await change({ current: path, selected: [], preview: null, expanded: [...opened] });
    };
    const show = async (ids: readonly string[]): Promise<void> => {
      const [id] = ids;
      const entry = window.state.folders.get(window.state.current)?.find((one) => one.id === id);
      if (entry === undefined || entry.isFolder || ids.length > 1) return change({ preview: null });
      const seen = await store.preview(entry.id).catch((): Preview => ({ type: "none" }));
      if (window.state.selected[0] === id) await change({ preview: seen });
    };
    const select = async (ids: readonly string[]): Promise<void> => {
      await change({ selected: ids });
      await show(ids);
    };
    const trash = (ids: readonly string[]): Promise<void> => act(() => store.trash(ids));
    const move = ({ ids, target, position }: TreeMove): Promise<void> => {
      const path = pathOf(target);
      const into = position === "inside" ? path : path.split("/").slice(0, -1).join("/");
      return act(() => store.move(ids, into));
    };

    const entries = folders.get(current) ?? [];
    const chosen = entries.filter(({ id }) => selected.includes(id));
    return (
      <div class="flex flex-col bg-background text-text">
        <Watch store={store} changed={refresh} />
        <splitPane
          class="flex-1"
          label="Folders"
          defaultSize={230}
          min={140}
          first={
            <tree
              id="folders"
              label="Folders"
              class="flex-1 bg-surface py-1"
              items={treeOf(store, folders, expanded)}
              expanded={expanded}
              selected={[idOf(current)]}
              onExpand={async ({ id, expanded: isOpen, ids }) => {
                await change({ expanded: ids });
                if (isOpen) await look(pathOf(id));
              }}
              onSelect={({ ids }) => enter(pathOf(ids[0] ?? top))}
              onRename={({ id, label }) => act(() => store.rename(pathOf(id), label))}
              canMove={({ ids, position, target }) => !ids.includes(top) && (position === "inside" || target !== top)}
              onMove={move}
            />
          }
          second={
            <div class="flex flex-row flex-1 min-w-0 min-h-0">
              <Contents
                entries={entries}
                selected={selected}
                path={[store.name, ...current.split("/").filter((part) => part !== "")]}
                go={(depth) => enter(current.split("/").slice(0, depth).join("/"))}
                select={select}
                open={(entry) => (entry.isFolder ? enter(entry.id) : undefined)}
                rename={(entry, name) => act(() => store.rename(entry.id, name))}
                trash={trash}
              />
              <PreviewPane entries={chosen} preview={preview} trash={() => trash(selected)} />
            </div>
          }
        />
        <div class="flex flex-row items-center gap-3 border-t border-border bg-surface px-3 py-1">
          <text class="text-xs text-textMuted">{`${entries.length} items, ${selected.length} selected`}</text>
          {problem !== null && (
            <text id="problem" role="alert" class="text-xs text-danger truncate">
              {problem}
            </text>
          )}
        </div>
      </div>
    );
  },
});

/** Folders only: what is in them stands in the table. */
function treeOf(
  store: Store,
  folders: ReadonlyMap<string, readonly Entry[]>,
  expanded: readonly string[],
): readonly TreeItem[] {
  const inside = (path: string): readonly TreeItem[] | undefined =>
    folders
      .get(path)
      ?.filter(({ isFolder }) => isFolder)
      .map(({ id, name }) => item(id, name));
  const item = (path: string, label: string): TreeItem => ({
    id: idOf(path),
    label,
    icon: expanded.includes(idOf(path)) ? folderOpen : folderIcon,
    isBranch: true,
    children: inside(path),
  });
  return [item("", store.name)];
}

/** Looks again when something on disk has changed. */
function Watch({ store, changed }: { readonly store: Store; readonly changed: () => Promise<void> }): GuppyNode {
  useEffect(() => store.watch(() => void changed()), [store]);
  return null;
}
