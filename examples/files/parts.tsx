// The table of a folder, and what a file looks like.
import { type DataTableColumn, type GuppyNode, memo } from "guppy";
import { trash as bin, fileCode, file as fileIcon, fileText, folder, image } from "guppy/icons";
import type { Entry, Preview } from "./folder.ts";
import { dateOf, kindOf, sizeOf } from "./shown.ts";

const icons: Readonly<Record<string, string>> = {
  Folder: folder,
  Picture: image,
  Drawing: image,
  TypeScript: fileCode,
  JavaScript: fileCode,
  Rust: fileCode,
  Markdown: fileText,
  Text: fileText,
};

const columns: readonly DataTableColumn[] = [
  {
    id: "name",
    title: "Name",
    width: 230,
    editable: true,
    cell: ({ row }) => {
      const entry = row as Entry;
      return (
        <div class="flex flex-row items-center gap-2 min-w-0">
          <icon
            svg={icons[kindOf(entry)] ?? fileIcon}
            class={`size-4 shrink-0 ${entry.isFolder ? "text-primary" : "text-textMuted"}`}
          />
          <text class="text-sm truncate min-w-0">{entry.name}</text>
        </div>
      );
    },
  },
  { id: "kind", title: "Kind", width: 110, value: (row) => kindOf(row as Entry) },
  {
    id: "size",
    title: "Size",
    width: 90,
    align: "end",
    cell: ({ row }) => <text class="text-sm text-textMuted">{sizeOf((row as Entry).size)}</text>,
  },
  {
    id: "changed",
    title: "Changed",
    width: 150,
    cell: ({ row }) => <text class="text-sm text-textMuted truncate">{dateOf((row as Entry).changed)}</text>,
  },
];

interface ContentsProps {
  readonly entries: readonly Entry[];
  readonly selected: readonly string[];
  /** The names of the folders on the way, the outermost first. */
  readonly path: readonly string[];
  readonly go: (depth: number) => unknown;
  readonly select: (ids: readonly string[]) => unknown;
  readonly open: (entry: Entry) => unknown;
  readonly rename: (entry: Entry, name: string) => unknown;
  readonly trash: (ids: readonly string[]) => unknown;
}

export function Contents({ entries, selected, path, go, select, open, rename, trash }: ContentsProps): GuppyNode {
  const idsOf = (rows: readonly string[] | { readonly except: readonly string[] }): readonly string[] =>
    "except" in rows ? entries.map(({ id }) => id).filter((id) => !rows.except.includes(id)) : rows;
  return (
    <div class="flex flex-col flex-1 min-w-0 min-h-0">
      <div class="flex flex-row items-center px-3 h-10 shrink-0">
        <breadcrumb
          items={path.map((label, depth) => ({ value: String(depth), label }))}
          onSelect={({ value }) => go(Number(value))}
        />
      </div>
      <dataTable
        id="files"
        label="Files"
        class="flex-1 rounded-none border-x-0 border-b-0"
        columns={columns}
        rows={entries}
        selection="rows"
        selectedRows={selected}
        empty="This folder is empty"
        menu={[
          { value: "open", label: "Open" },
          { type: "separator" },
          { value: "trash", label: "Move to trash", icon: bin, danger: true, shortcut: "Del" },
        ]}
        onSelectRows={({ rows }) => select(idsOf(rows))}
        onActivate={({ row }) => open(row as Entry)}
        onEdit={({ row, value }) => rename(row as Entry, String(value).trim())}
        onDelete={({ rows }) => trash(idsOf(rows))}
        onMenu={({ row, value }) =>
          value === "open" ? open(row as Entry) : trash(selected.length > 0 ? selected : [(row as Entry).id])
        }
      />
    </div>
  );
}

interface PreviewProps {
  readonly entries: readonly Entry[];
  readonly preview: Preview | null;
  readonly trash: () => unknown;
}

export function PreviewPane({ entries, preview, trash }: PreviewProps): GuppyNode {
  const [entry] = entries;
  return (
    <div
      role="region"
      label="Preview"
      class="flex flex-col flex-none w-72 min-h-0 gap-3 border-l border-border bg-surface p-4"
    >
      {entry === undefined || entries.length > 1 ? (
        <text class="text-sm text-textMuted">
          {entries.length > 1 ? `${entries.length} items are selected.` : "Select a file to look at it."}
        </text>
      ) : (
        <>
          <text id="shown" role="heading" level={2} class="text-base font-semibold truncate">
            {entry.name}
          </text>
          <text class="text-xs text-textMuted">
            {[kindOf(entry), sizeOf(entry.size), dateOf(entry.changed)].filter((fact) => fact !== "").join(" · ")}
          </text>
          <Shown preview={preview} />
        </>
      )}
      {entries.length > 0 && (
        <button id="trash" variant="outline" size="sm" onClick={trash}>
          <icon svg={bin} class="size-4" />
          <text>Move to trash</text>
        </button>
      )}
    </div>
  );
}

const Shown = memo(({ preview }: { readonly preview: Preview | null }): GuppyNode => {
  if (preview === null) return <spacer />;
  if (preview.type === "image") {
    return <image src={preview.file} fit="contain" label="The picture" class="flex-1 min-h-0 w-full" />;
  }
  if (preview.type === "none")
    return <text class="flex-1 text-sm text-textMuted">There is no picture of this kind of file.</text>;
  return (
    <scroll axis="both" class="flex-1 min-h-0 rounded-md border border-border bg-code p-2">
      <text id="text" class="font-mono text-xs whitespace-nowrap">
        {preview.isWhole ? preview.text : `${preview.text}\n…`}
      </text>
    </scroll>
  );
});
