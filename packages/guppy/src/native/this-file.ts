// Where the code that runs lies, to resolve from. A bundler that makes CommonJS of an ES module leaves `import.meta` empty; there
// the module's own variable says the same.
import { pathToFileURL } from "node:url";

declare const __filename: string | undefined;

export const thisFile: string =
  import.meta.url ??
  pathToFileURL(typeof __filename === "string" ? __filename : (process.argv[1] ?? process.cwd())).href;
