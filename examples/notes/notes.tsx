// The window of the notes: what it remembers, and how a note is made, written and deleted.
import { defineWindow, type Ref, ref } from "guppy";
import { matching, type Note, type Store, titleOf } from "./files.ts";
import { Editor, List, type Mode } from "./parts.tsx";

interface State {
  readonly notes: readonly Note[];
  readonly current: string | null;
  readonly search: string;
  readonly mode: Mode;
  /** It asks whether to delete the current note. */
  readonly asks: boolean;
}

interface Kept {
  readonly store: Store;
  readonly editor: Ref<"textarea">;
}

interface Argument {
  readonly store: Store;
  readonly notes: readonly Note[];
}

export const Notes = defineWindow({
  options: { title: "Notes", bounds: { width: 860, height: 600 } },
  mount: ({ store, notes }: Argument): State & Kept => ({
    store,
    editor: ref("textarea"),
    notes,
    current: notes[0]?.id ?? null,
    search: "",
    mode: "write",
    asks: false,
  }),
  // What still waits for a pause is not lost.
  onClosed: (window) => window.state.store.settled(),
  render(window) {
    const { store, editor, notes, current, search, mode, asks } = window.state;
    const note = notes.find(({ id }) => id === current);
    const change = (next: Partial<State>): Promise<void> => window.update((state) => ({ ...state, ...next }));

    const create = async (): Promise<void> => {
      const made = store.create();
      store.save(made.id, made.text);
      await change({ notes: [made, ...window.state.notes], current: made.id, search: "", mode: "write" });
      await editor.focus();
    };
    const write = (id: string, text: string): void => {
      store.save(id, text);
      void change({
        notes: window.state.notes.map((one) => (one.id === id ? { ...one, text, changed: Date.now() } : one)),
      });
    };
    const remove = (id: string): void => {
      store.remove(id);
      const rest = window.state.notes.filter((one) => one.id !== id);
      void change({ notes: rest, current: matching(rest, search)[0]?.id ?? null, asks: false });
    };

    return (
      <div class="flex flex-row bg-background text-text">
        <List
          notes={matching(notes, search)}
          current={current}
          search={search}
          find={(text) => change({ search: text })}
          open={(id) => change({ current: id })}
          create={create}
        />
        <Editor
          editor={editor}
          note={note}
          mode={mode}
          show={(next) => change({ mode: next })}
          write={write}
          remove={() => change({ asks: true })}
          create={create}
        />
        <alertDialog
          open={asks && note !== undefined}
          tone="danger"
          title={`Delete “${note === undefined ? "" : titleOf(note)}”?`}
          description="Its file is deleted too. This can't be undone."
          confirm="Delete"
          onCancel={() => change({ asks: false })}
          onConfirm={() => note !== undefined && remove(note.id)}
        />
      </div>
    );
  },
});
