// The side bar: the files of the folder, or what was found in them.
import type { GuppyNode, TreeItem } from "guppy";
import { fileText, folder as folderIcon, search } from "guppy/icons";
import type { Shown } from "./editor.ts";
import { type Entry, filesIn, shortPath } from "./files.ts";

export function Side({ editor, state }: Shown): GuppyNode {
  const { side } = state;
  return (
    <div class="flex flex-col flex-1 min-h-0 bg-surface">
      <div class="flex flex-row flex-none gap-1 p-2" role="tablist" roving="horizontal" label="Side bar">
        {(["files", "search"] as const).map((name) => (
          <button
            key={name}
            id={`side-${name}`}
            variant="ghost"
            size="sm"
            role="tab"
            selected={side === name}
            onClick={() => editor.change({ side: name })}
            class={side === name ? "bg-accent text-accentText" : ""}
          >
            {name === "files" ? "Files" : "Search"}
          </button>
        ))}
      </div>
      {side === "search" ? <Search editor={editor} state={state} /> : <Files editor={editor} state={state} />}
    </div>
  );
}

function Files({ editor, state: { entries, folder, tabs, current } }: Shown): GuppyNode {
  const path = tabs.find(({ id }) => id === current)?.path ?? null;
  const isFile = (id: string): boolean => filesIn(entries).some((entry) => entry.path === id);
  if (folder === null) {
    return (
      <div class="flex flex-col items-start gap-2 p-3">
        <text class="text-sm text-textMuted">No folder is open.</text>
        <commandButton command="file.openFolder" variant="outline" show="title" />
      </div>
    );
  }
  return (
    <tree
      id="files"
      label="Files"
      class="flex-1 px-1"
      items={items(entries)}
      defaultExpanded={entries.map(({ path: top }) => top)}
      selected={path === null ? [] : [path]}
      onSelect={({ ids }) => ids.filter(isFile).map((file) => editor.openFile(file))}
    />
  );
}

function items(entries: readonly Entry[]): readonly TreeItem[] {
  return entries.map(({ name, path, entries: inside }) => ({
    id: path,
    label: name,
    icon: inside === undefined ? fileText : folderIcon,
    ...(inside !== undefined && { isBranch: true, children: items(inside) }),
  }));
}

function Search({ editor, state: { words, found, folder } }: Shown): GuppyNode {
  return (
    <div class="flex flex-col flex-1 min-h-0 gap-2 px-2 pb-2">
      <inputGroup prefix={<icon svg={search} class="size-4" />}>
        <textInput
          id="words"
          type="search"
          variant="bare"
          label="Find in files"
          placeholder="Find in files"
          clearable
          autoFocus
          value={words}
          onChange={({ text }) => editor.search(text)}
        />
      </inputGroup>
      <scroll class="flex-1 min-h-0">
        <div role="list" label="Found" roving="vertical" class="flex flex-col gap-0.5">
          {found.map(({ path, line, text }) => (
            <button
              key={`${path}:${line}`}
              variant="bare"
              label={`${shortPath(path, folder)}, line ${line}`}
              onClick={() => editor.openFile(path, line)}
              class="row flex-col items-stretch gap-0"
            >
              <text class="truncate text-xs text-textMuted">{`${shortPath(path, folder)}:${line}`}</text>
              <text class="truncate font-mono text-xs">{text}</text>
            </button>
          ))}
        </div>
        {words !== "" && found.length === 0 && (
          <text live="polite" class="p-2 text-sm text-textMuted">
            Nothing found.
          </text>
        )}
      </scroll>
    </div>
  );
}
