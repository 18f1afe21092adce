// The two halves of the window: the list with its search, and the note that is open.
import type { GuppyNode, Ref } from "guppy";
import { fileText, search as lens, plus, trash } from "guppy/icons";
import { excerptOf, type Note, titleOf } from "./files.ts";

interface ListProps {
  readonly notes: readonly Note[];
  readonly current: string | null;
  readonly search: string;
  readonly find: (text: string) => unknown;
  readonly open: (id: string) => unknown;
  readonly create: () => unknown;
}

export function List({ notes, current, search, find, open, create }: ListProps): GuppyNode {
  return (
    <div class="flex flex-col flex-none w-64 min-h-0 gap-3 border-r border-border bg-surface p-3">
      <div class="flex flex-row items-center gap-2">
        <text role="heading" level={1} class="flex-1 text-lg font-bold">
          Notes
        </text>
        <button id="new" variant="ghost" size="icon" label="New note" onClick={create}>
          <icon svg={plus} class="size-4" />
        </button>
      </div>
      <inputGroup prefix={<icon svg={lens} class="size-4" />}>
        <textInput
          id="search"
          type="search"
          variant="bare"
          label="Search"
          placeholder="Search"
          clearable
          value={search}
          onChange={({ text }) => find(text)}
        />
      </inputGroup>
      <scroll class="flex-1 min-h-0">
        <div role="list" label="Notes" roving="vertical" class="flex flex-col gap-0.5">
          {notes.map((note) => (
            <Line key={note.id} note={note} isCurrent={note.id === current} open={open} />
          ))}
        </div>
        {notes.length === 0 && (
          <text live="polite" class="p-3 text-sm text-textMuted">
            {search === "" ? "No notes yet." : "Nothing found."}
          </text>
        )}
      </scroll>
    </div>
  );
}

interface LineProps {
  readonly note: Note;
  readonly isCurrent: boolean;
  readonly open: (id: string) => unknown;
}

function Line({ note, isCurrent, open }: LineProps): GuppyNode {
  return (
    <button
      variant="bare"
      label={titleOf(note)}
      current={isCurrent ? "page" : undefined}
      onClick={() => open(note.id)}
      class={`flex-col items-stretch gap-0.5 rounded-md px-2.5 py-2 text-left ${isCurrent ? "bg-accent text-accentText" : "hover:bg-muted"}`}
    >
      <text class="truncate text-sm font-semibold">{titleOf(note)}</text>
      <text class={`truncate text-xs ${isCurrent ? "text-accentText" : "text-textMuted"}`}>{excerptOf(note)}</text>
    </button>
  );
}

/** A note as its text, or as the document that it is. */
export type Mode = "write" | "read";

interface EditorProps {
  readonly editor: Ref<"textarea">;
  readonly note: Note | undefined;
  readonly mode: Mode;
  readonly show: (mode: Mode) => unknown;
  readonly write: (id: string, text: string) => void;
  readonly remove: () => unknown;
  readonly create: () => unknown;
}

export function Editor({ editor, note, mode, show, write, remove, create }: EditorProps): GuppyNode {
  if (note === undefined) {
    return (
      <div class="flex flex-col flex-1 items-center justify-center gap-3">
        <icon svg={fileText} class="size-10 text-textMuted" />
        <text class="text-textMuted">No note is open.</text>
        <button variant="primary" onClick={create}>
          Write one
        </button>
      </div>
    );
  }
  return (
    <div class="flex flex-col flex-1 min-w-0 min-h-0 gap-3 p-5">
      <div class="flex flex-row items-center gap-3">
        <text id="title" role="heading" level={2} class="flex-1 min-w-0 truncate text-xl font-bold">
          {titleOf(note)}
        </text>
        <toggleGroup
          id="mode"
          label="Mode"
          options={[
            { value: "write", label: "Write" },
            { value: "read", label: "Read" },
          ]}
          value={[mode]}
          onChange={({ value }) => show(value.includes("read") ? "read" : "write")}
        />
        <button id="delete" variant="ghost" size="icon" label="Delete note" onClick={remove}>
          <icon svg={trash} class="size-4" />
        </button>
      </div>
      {mode === "read" ? (
        <scroll key={note.id} class="flex-1 min-h-0">
          <markdown id="document" text={note.text} onTaskChange={(task) => write(note.id, tick(note.text, task))} />
        </scroll>
      ) : (
        <textarea
          key={note.id}
          id="text"
          ref={editor}
          label="Text"
          variant="bare"
          placeholder="The first line is the title."
          class="flex-1 min-h-0"
          value={note.text}
          onChange={({ text }) => write(note.id, text)}
        />
      )}
      <text class="text-xs text-textMuted">{`${words(note.text)} words, ${note.text.length} characters`}</text>
    </div>
  );
}

const task = /^([ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[)[ xX](?=\])/gmu;

/** The note with one of its boxes ticked, or not any more. */
function tick(text: string, { index, checked }: { readonly index: number; readonly checked: boolean }): string {
  let at = 0;
  return text.replace(task, (all, before: string) => (at++ === index ? `${before}${checked ? "x" : " "}` : all));
}

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}
