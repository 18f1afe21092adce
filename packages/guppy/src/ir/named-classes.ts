// Classes with a name of the program's: `card` stands for `rounded-lg bg-surface p-4 hover:bg-muted`. Names are words like any
// class, so what they stand for is put in their place before the words are read.

export interface NamedClasses {
  readonly names: Iterable<string>;
  /** The text with what its names stand for. */
  readonly expand: (text: string) => string;
}

/** What each name stands for, in classes that guppy knows. */
export type ClassTexts = ReadonlyMap<string, string>;

const mostTexts = 2048;

export function namedClasses(texts: ClassTexts): NamedClasses {
  const known = new Map<string, string>();
  return {
    names: texts.keys(),
    expand(text) {
      let expanded = known.get(text);
      if (expanded === undefined) {
        expanded = expandWords(text, texts);
        if (known.size >= mostTexts) known.clear();
        known.set(text, expanded);
      }
      return expanded;
    },
  };
}

/** `hover:card` is each class of `card` with `hover:` before it. */
export function expandWords(text: string, texts: ClassTexts): string {
  return text
    .split(/\s+/)
    .map((word) => {
      const colon = word.includes("[") ? -1 : word.lastIndexOf(":");
      const [prefix, name] = [word.slice(0, colon + 1), word.slice(colon + 1)];
      const own = texts.get(name);
      if (own === undefined) return word;
      return prefix === ""
        ? own
        : own
            .split(" ")
            .map((one) => prefix + one)
            .join(" ");
    })
    .join(" ");
}
