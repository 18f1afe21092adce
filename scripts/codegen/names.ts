// How names of the schema are spelled in Rust and in TypeScript, and in which order they are numbered.

/** By code units, so that numbers do not depend on a locale. */
export function sortedNames(table: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(table).sort(compareNames);
}

export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `paddingTop` and `row-reverse` become `PaddingTop` and `RowReverse`; digits in front go to the end (`2xl` is `Xl2`). */
export function pascal(name: string): string {
  const [, digits = "", rest = ""] = /^(\d*)(.*)$/.exec(name) ?? [];
  const parts = rest.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  const word = parts.join("") + digits;
  // The one word that Rust keeps for itself with a capital.
  return word === "Self" ? "Itself" : word;
}

/** Names that programs know from elsewhere though Rust keeps the word for itself. */
const escaped: ReadonlySet<string> = new Set(["type"]);

export function snake(name: string): string {
  if (escaped.has(name)) return `${name}_`;
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_");
}

export function screaming(name: string): string {
  return snake(name).toUpperCase();
}

export function handlerName(event: string): string {
  return `on${pascal(event)}`;
}

/** `GUPPY_BAD_PATCH` becomes `BadPatch`. */
export function codeVariant(code: string): string {
  const words = code
    .replace(/^GUPPY_/, "")
    .toLowerCase()
    .split("_");
  return words.map(pascal).join("");
}

/** Words that Rust keeps for itself, so that no field or module can have them. */
export const rustWords: ReadonlySet<string> = new Set(
  (
    "abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl in " +
    "let loop macro match mod move mut override priv pub ref return self static struct super trait true try type typeof " +
    "unsafe unsized use virtual where while yield Self"
  ).split(" "),
);
