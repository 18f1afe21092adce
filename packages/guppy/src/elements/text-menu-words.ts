// What the menus of text fields say, apart from the menu: a program sets it before there is one.

/** What the menu of a text field says. */
export interface TextMenuWords {
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
}

export type TextCommand = keyof TextMenuWords;

const english: TextMenuWords = { cut: "Cut", copy: "Copy", paste: "Paste", selectAll: "Select all" };

let words = english;

/**
 * Says what the menus of text fields are to say from now on, in all windows; what is left out is in English.
 *
 * @example
 * setTextMenuWords({ cut: "Ausschneiden", copy: "Kopieren", paste: "Einfügen", selectAll: "Alles auswählen" });
 */
export function setTextMenuWords(own: Partial<TextMenuWords>): void {
  words = { ...english, ...own };
}

export function textMenuWords(): TextMenuWords {
  return words;
}
