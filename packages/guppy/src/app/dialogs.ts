// `dialogs`: questions to the user that a program waits for.
import { openFile, openFolder, saveFile } from "./dialogs/files.ts";
import { choose, confirm, message, prompt } from "./dialogs/questions.ts";

/** What is cancelled, or loses its window, answers undefined or false. */
export interface Dialogs {
  /** Says something, until the user has read it. */
  readonly message: typeof message;
  /** Asks yes or no. */
  readonly confirm: typeof confirm;
  /** Asks for one of several answers; gives its id. */
  readonly choose: typeof choose;
  /** Asks for a line of text. */
  readonly prompt: typeof prompt;
  /** Asks for files to open; gives absolute paths. */
  readonly openFile: typeof openFile;
  readonly openFolder: typeof openFolder;
  /** Asks where to save; gives an absolute path, whose file the user wants replaced if there is one. */
  readonly saveFile: typeof saveFile;
}

export const dialogs: Dialogs = Object.freeze({ message, confirm, choose, prompt, openFile, openFolder, saveFile });
