// What the file dialog looks like where guppy draws it: places, the way to the folder, its entries, and what is asked below. All
// that it shows and does comes from `app/dialogs/file-dialog.ts`.
import { arrowUp, file, folder, folderPlus } from "../icons.ts";
import { base } from "../view/builders.ts";
import type { Element, GuppyNode } from "../view/element.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import type { Ref } from "../view/ref.ts";
import { classes } from "./composite.ts";
import { dialogPanel } from "./dialog-panel.ts";
import { ui } from "./ui.ts";

export interface BrowserEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface BrowserPlace {
  readonly label: string;
  readonly path: string;
}

export interface FileBrowser {
  readonly title: string;
  /** What the button says that answers. */
  readonly accept: string;
  readonly canAccept: boolean;
  readonly places: readonly BrowserPlace[];
  /** The folder that shows, and what was typed in its place. */
  readonly folder: string;
  readonly typed: string;
  readonly entries: readonly BrowserEntry[];
  readonly picked: ReadonlySet<string>;
  /** The entry that keys act on; -1 for none. */
  readonly at: number;
  readonly offset: number;
  readonly scroller: Ref<"scroll">;
  readonly hidden: boolean;
  /** What is wrong, or is being waited for. */
  readonly problem: string | undefined;
  readonly filters: readonly string[];
  readonly filter: number;
  /** The name to save under; undefined where none is asked for. */
  readonly name: string | undefined;
  /** Of a folder that is about to be made; undefined where none is. */
  readonly newFolder: string | undefined;
  /** A question above the dialog. */
  readonly question: GuppyNode;
  readonly onCancel: () => unknown;
  readonly onAccept: () => unknown;
  readonly onPlace: (path: string) => unknown;
  readonly onTyped: (text: string) => unknown;
  readonly onGo: () => unknown;
  readonly onUp: () => unknown;
  readonly onEntry: (
    at: number,
    event: { readonly count: number; readonly control: boolean; readonly shift: boolean },
  ) => unknown;
  readonly onKeyDown: NonNullable<ElementProps<"div">["onKeyDown"]>;
  readonly onScrolled: (offset: number) => unknown;
  readonly onHidden: (hidden: boolean) => unknown;
  readonly onFilter: (filter: number) => unknown;
  readonly onName: (name: string) => unknown;
  readonly onNewFolder: (name: string | undefined) => unknown;
  readonly onMakeFolder: () => unknown;
}

/** Logical px. */
export const entryHeight = 28;
export const listHeight = 252;
/** Entries that are made beyond those that show. */
const around = 12;

export function fileBrowser(browser: FileBrowser): Element {
  const { title, accept, canAccept, question, problem, onCancel, onAccept } = browser;
  return dialogPanel({
    title,
    class: "w-[44rem] max-w-full",
    onDismiss: onCancel,
    content: [
      way(browser),
      base.div(
        { key: "middle", class: "flex flex-row gap-3" },
        placeList(browser),
        base.div({ class: "flex-1 flex flex-col rounded-lg border border-border min-w-0" }, entryList(browser)),
      ),
      problem !== undefined && base.text({ key: "problem", role: "alert", class: "text-sm text-danger" }, problem),
      asked(browser),
      question,
    ],
    buttons: [
      { label: "Cancel", variant: "outline", onClick: onCancel },
      { label: accept, variant: "primary", disabled: !canAccept, onClick: onAccept },
    ],
  });
}

function way({ typed, name, newFolder, onTyped, onGo, onUp, onNewFolder, onMakeFolder }: FileBrowser): Element {
  return base.div(
    { key: "way", class: "flex flex-col gap-2" },
    base.div(
      { class: "flex flex-row items-center gap-2" },
      base.button(
        { variant: "ghost", size: "icon", label: "Parent folder", tabIndex: 2, onClick: () => onUp() },
        base.icon({ svg: arrowUp, class: "size-4" }),
      ),
      base.div(
        { class: "flex-1" },
        base.textInput({
          label: "Path",
          value: typed,
          autoFocus: name === undefined,
          selectOnFocus: true,
          onChange: ({ text }) => onTyped(text),
          onSubmit: () => onGo(),
        }),
      ),
      base.button(
        { variant: "ghost", size: "icon", label: "New folder", tabIndex: 2, onClick: () => onNewFolder("") },
        base.icon({ svg: folderPlus, class: "size-4" }),
      ),
    ),
    newFolder !== undefined &&
      base.div(
        { key: "new", class: "flex flex-row items-center gap-2" },
        base.div(
          { class: "flex-1" },
          base.textInput({
            label: "Name of the new folder",
            placeholder: "Name of the new folder",
            value: newFolder,
            autoFocus: true,
            handles: "escape",
            onKeyDown: () => onNewFolder(undefined),
            onChange: ({ text }) => onNewFolder(text),
            onSubmit: () => onMakeFolder(),
          }),
        ),
        base.button({ variant: "outline", size: "sm", onClick: () => onMakeFolder() }, "Create"),
      ),
  );
}

function placeList({ places, folder: now, onPlace }: FileBrowser): Element {
  return base.div(
    { role: "navigation", label: "Places", roving: "vertical", class: "flex flex-col w-40 gap-0.5" },
    places.map(({ label, path }) =>
      base.button(
        {
          key: path,
          variant: "bare",
          current: path === now ? "location" : undefined,
          onClick: () => onPlace(path),
          class: classes(
            "flex flex-row justify-start rounded-md px-2 py-1 text-sm hover:bg-muted",
            path === now && "bg-muted",
          ),
        },
        base.text({ class: "truncate" }, label),
      ),
    ),
  );
}

function entryList(browser: FileBrowser): Element {
  const { entries, at, offset, scroller, onKeyDown, onScrolled } = browser;
  const first = Math.max(0, Math.floor(offset / entryHeight) - around);
  const end = Math.min(entries.length, first + Math.ceil(listHeight / entryHeight) + 2 * around);
  return base.div(
    {
      role: "listbox",
      label: "Files",
      focusable: true,
      activeDescendant: at >= 0 && at < entries.length ? entryId(at) : undefined,
      onKeyDown,
      class: "flex flex-col p-1 outline-none focus-visible:ring-2 focus-visible:ring-ring rounded-lg",
    },
    base.scroll(
      { ref: scroller, style: { height: listHeight }, onScroll: ({ offsetY }) => onScrolled(offsetY) },
      entries.length === 0
        ? base.text({ class: "p-3 text-sm text-textMuted" }, "Nothing here")
        : base.div(
            { class: "relative", style: { height: entries.length * entryHeight } },
            entries.slice(first, end).map((entry, index) => row(browser, entry, first + index)),
          ),
    ),
  );
}

function row({ entries, picked, at, onEntry }: FileBrowser, { name, isFolder }: BrowserEntry, place: number): Element {
  return base.div(
    {
      key: name,
      id: entryId(place),
      role: "option",
      label: name,
      selected: picked.has(name),
      position: place + 1,
      setSize: entries.length,
      onClick: ({ count, control, shift }) => onEntry(place, { count, control, shift }),
      style: { top: place * entryHeight, height: entryHeight },
      class: classes(
        "absolute left-0 right-0 flex flex-row items-center gap-2 rounded-md px-2 hover:bg-muted selected:bg-accent",
        place === at && "border border-border",
      ),
    },
    base.icon({ svg: isFolder ? folder : file, class: "size-4 shrink-0 text-textMuted" }),
    base.text({ class: "flex-1 truncate text-sm" }, name),
  );
}

export function entryId(place: number): string {
  return `guppy-file-${place}`;
}

function asked({ name, filters, filter, hidden, onName, onAccept, onFilter, onHidden }: FileBrowser): Element {
  return base.div(
    { key: "asked", class: "flex flex-row items-center gap-3" },
    name !== undefined &&
      base.div(
        { key: "name", class: "flex-1" },
        base.textInput({
          label: "Name",
          placeholder: "Name",
          value: name,
          autoFocus: true,
          selectOnFocus: true,
          onChange: ({ text }) => onName(text),
          onSubmit: () => onAccept(),
        }),
      ),
    ui.checkbox(
      { key: "hidden", checked: hidden, onChange: ({ checked }) => onHidden(checked === true) },
      "Hidden files",
    ),
    name === undefined && base.spacer({ key: "space" }),
    filters.length > 1 &&
      ui.select({
        key: "filter",
        label: "File type",
        options: filters.map((label, index) => ({ value: String(index), label })),
        value: String(filter),
        onChange: ({ value }) => onFilter(Number(value)),
      }),
  );
}
