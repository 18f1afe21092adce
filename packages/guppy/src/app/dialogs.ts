// `dialogs`: questions to the user that a program waits for.
import { part, partsAreAtHand } from "../lazy.ts";

type Questions = typeof import("./dialogs/questions.ts");
type Files = typeof import("./dialogs/files.ts");

/** What is cancelled, or loses its window, answers undefined or false. */
export interface Dialogs {
  /** Says something, until the user has read it. */
  readonly message: Questions["message"];
  /** Asks yes or no. */
  readonly confirm: Questions["confirm"];
  /** Asks for one of several answers; gives its id. */
  readonly choose: Questions["choose"];
  /** Asks for a line of text. */
  readonly prompt: Questions["prompt"];
  /** Asks for files to open; gives absolute paths. */
  readonly openFile: Files["openFile"];
  readonly openFolder: Files["openFolder"];
  /** Asks where to save; gives an absolute path, whose file the user wants replaced if there is one. */
  readonly saveFile: Files["saveFile"];
}

/** Calls with a part that was loaded: at once where it is at hand. */
function using<Module>(atHand: () => Module, load: () => Promise<Module>) {
  return async <Answer>(ask: (module: Module) => Promise<Answer>): Promise<Answer> =>
    await ask(partsAreAtHand() ? atHand() : await load());
}

const asking = using(part<Questions>("questions"), () => import("./dialogs/questions.ts"));
const picking = using(part<Files>("files"), () => import("./dialogs/files.ts"));

export const dialogs: Dialogs = Object.freeze({
  message: (text, options) => asking(({ message }) => message(text, options)),
  confirm: (text, options) => asking(({ confirm }) => confirm(text, options)),
  choose: (text, options) => asking(({ choose }) => choose(text, options)),
  prompt: (text, options) => asking(({ prompt }) => prompt(text, options)),
  openFile: (options) => picking(({ openFile }) => openFile(options)),
  openFolder: (options) => picking(({ openFolder }) => openFolder(options)),
  saveFile: (options) => picking(({ saveFile }) => saveFile(options)),
} satisfies Dialogs);
