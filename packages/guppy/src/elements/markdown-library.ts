// The packages that read Markdown, loaded by the first `<markdown>` there is: they cost a program that has none nothing.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

type Library = Pick<typeof import("marked"), "Lexer" | "Marked"> & Pick<typeof import("entities/decode"), "decodeHTML">;

let loaded: Library | undefined;

export function markdownLibrary(): Library {
  if (loaded === undefined) {
    // A bundle in CommonJS has no `import.meta.url`.
    const require = createRequire(import.meta.url ?? pathToFileURL(__filename).href);
    const { Lexer, Marked } = require("marked") as typeof import("marked");
    const { decodeHTML } = require("entities/decode") as typeof import("entities/decode");
    loaded = { Lexer, Marked, decodeHTML };
  }
  return loaded;
}
