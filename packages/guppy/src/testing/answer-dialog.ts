// Answers file dialogs in the place of a user. Messages and questions are drawn in their window, and are pressed like all else.
import { giveAnswer } from "../app/dialogs/answers.ts";
import type { FileQuestion } from "../desktop/file-portal.ts";

/** What the user chooses; `paths` are what the program gets, whether there are such files or not. */
export type DialogAnswer = { readonly paths: readonly string[] } | { readonly cancel: true };

export interface AskedDialog {
  /** What the program asked for; undefined as long as it has not. */
  readonly question: () => FileQuestion | undefined;
  /** Takes the answer back, where nothing asked for it. */
  readonly withdraw: () => void;
}

/**
 * Answers the next file dialog, which then never shows; several answers count one after the other.
 *
 * @example
 * answerDialog({ paths: ["/home/me/notes.txt"] });
 * await page.click("open");
 */
export function answerDialog(answer: DialogAnswer): AskedDialog {
  let question: FileQuestion | undefined;
  const withdraw = giveAnswer({
    paths: "paths" in answer ? answer.paths : undefined,
    asked: (asked) => {
      question = asked;
    },
  });
  return { question: () => question, withdraw };
}
