// A menu and a dialog, for keys and clicks of a real display; it says what is open, what was picked and what has the focus.
import { createApp, defineWindow } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);

const window = defineWindow({
  options: { title: "guppy overlays", bounds: { width: 400, height: 300 } },
  mount: () => ({ menu: false, dialog: false }),
  render: ({ state, update }) => {
    /** What is said is so on the screen. */
    const show = async (what: "menu" | "dialog", open: boolean): Promise<void> => {
      await update((now) => ({ ...now, [what]: open }));
      log(`${what} ${open ? "open" : "closed"}`);
    };
    return (
      <div class="flex flex-col gap-2 p-4 items-start">
        <menu
          trigger="File"
          items={["New", "Open", "Save"].map((value) => ({ value }))}
          open={state.menu}
          onOpenChange={({ open }) => show("menu", open)}
          onSelect={({ value }) => log(`picked ${value}`)}
        />
        <button id="ask" onClick={() => show("dialog", true)} onFocus={() => log("focus ask")}>
          Ask
        </button>
        <dialog open={state.dialog} title="A question" onClose={() => show("dialog", false)}>
          <button onFocus={() => log("focus yes")}>Yes</button>
          <button onFocus={() => log("focus no")}>No</button>
        </dialog>
      </div>
    );
  },
});

await createApp({ id: "overlays", windows: [{ id: "main", window }] });
log("open");
