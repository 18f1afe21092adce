// What a test says beforehand to the next file dialog, which then never shows.
import type { FileQuestion } from "../../desktop/file-portal.ts";

export interface FileAnswer {
  /** What the user chose; undefined where nothing was. */
  readonly paths: readonly string[] | undefined;
  /** Told what was asked. */
  readonly asked?: (question: FileQuestion) => void;
}

const waiting: FileAnswer[] = [];

/** Returns a function that takes it back. */
export function giveAnswer(answer: FileAnswer): () => void {
  waiting.push(answer);
  return () => {
    const at = waiting.indexOf(answer);
    if (at >= 0) waiting.splice(at, 1);
  };
}

export function takeAnswer(question: FileQuestion): FileAnswer | undefined {
  const answer = waiting.shift();
  answer?.asked?.(question);
  return answer;
}
