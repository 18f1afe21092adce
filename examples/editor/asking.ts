// What the editor asks of its user. The window answers with dialogs; tests may answer by themselves.
export interface Asking {
  /** Where to save; undefined when the user cancels. */
  readonly forName: (name: string) => Promise<string | undefined>;
  readonly forFile: () => Promise<string | undefined>;
  readonly forFolder: () => Promise<string | undefined>;
  readonly toSave: (name: string) => Promise<"save" | "discard" | "cancel">;
}
