// What the editor asks of its user, and the dialogs that do. Tests answer by themselves.
import { basename, dirname, isAbsolute } from "node:path";
import { dialogs } from "guppy";

export interface Asking {
  /** Where to save; undefined when the user cancels. */
  readonly forName: (name: string) => Promise<string | undefined>;
  readonly forFile: () => Promise<string | undefined>;
  readonly forFolder: () => Promise<string | undefined>;
  readonly toSave: (name: string) => Promise<"save" | "discard" | "cancel">;
}

export const askByDialogs: Asking = {
  forName: (name) =>
    dialogs.saveFile({ title: "Save as", name: basename(name), ...(isAbsolute(name) && { directory: dirname(name) }) }),
  forFile: async () => (await dialogs.openFile({ title: "Open a file" }))?.[0],
  forFolder: async () => (await dialogs.openFolder({ title: "Open a folder" }))?.[0],
  async toSave(name) {
    const answer = await dialogs.choose({
      title: `Save “${name}”?`,
      description: "What you have written is lost otherwise.",
      answers: [
        { id: "discard", label: "Don't save", tone: "danger" },
        { id: "save", label: "Save" },
      ],
      cancel: "Cancel",
    });
    return answer ?? "cancel";
  },
};
