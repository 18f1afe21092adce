// The side bar: the files of the folder, or what was found in them.
import { type GuppyNode, useState } from "guppy";
import { chevronDown, chevronRight, fileText, folder as folderIcon, search } from "guppy/icons";
import type { Editor, State } from "./editor.ts";
import { type Entry, shortPath } from "./files.ts";

interface Props {
  readonly editor: Editor;
  readonly state: State;
}

export function Side({ editor, state }: Props): GuppyNode {
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

function Files({ editor, state: { entries, folder, tabs, current } }: Props): GuppyNode {
  const path = tabs.find(({ id }) => id === current)?.path ?? null;
  if (folder === null) {
    return (
      <div class="flex flex-col items-start gap-2 p-3">
        <text class="text-sm text-textMuted">No folder is open.</text>
        <commandButton command="file.openFolder" variant="outline" show="title" />
      </div>
    );
  }
  return (
    <scroll class="flex-1 min-h-0 px-2 pb-2">
      <div role="tree" label="Files" roving="vertical" typeahead class="flex flex-col">
        <Entries entries={entries} depth={0} path={path} open={(file) => editor.openFile(file)} />
      </div>
    </scroll>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly depth: number;
  readonly path: string | null;
  readonly open: (path: string) => unknown;
}

function Entries({ entries, depth, path, open }: EntriesProps): GuppyNode {
  return entries.map((entry) =>
    entry.entries === undefined ? (
      <button
        key={entry.path}
        variant="bare"
        role="treeitem"
        level={depth + 1}
        label={entry.name}
        selected={entry.path === path}
        onClick={() => open(entry.path)}
        class={entry.path === path ? "row row-current" : "row"}
        style={{ paddingLeft: 8 + depth * 16 }}
      >
        <icon svg={fileText} class="size-4 flex-none" />
        <text class="truncate">{entry.name}</text>
      </button>
    ) : (
      <Folder key={entry.path} entry={entry} depth={depth} path={path} open={open} />
    ),
  );
}

function Folder({ entry, depth, ...rest }: Omit<EntriesProps, "entries"> & { readonly entry: Entry }): GuppyNode {
  const [isOpen, setOpen] = useState(depth === 0);
  return [
    <button
      key="folder"
      variant="bare"
      role="treeitem"
      level={depth + 1}
      label={entry.name}
      expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
      handles="left right"
      onKeyDown={({ key }) => setOpen(key === "ArrowRight")}
      class="row"
      style={{ paddingLeft: 8 + depth * 16 }}
    >
      <icon svg={isOpen ? chevronDown : chevronRight} class="size-4 flex-none" />
      <icon svg={folderIcon} class="size-4 flex-none" />
      <text class="truncate">{entry.name}</text>
    </button>,
    isOpen && <Entries key="inside" entries={entry.entries ?? []} depth={depth + 1} {...rest} />,
  ];
}

function Search({ editor, state: { words, found, folder } }: Props): GuppyNode {
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
