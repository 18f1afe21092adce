// Where this code lies, as an address that `createRequire` takes. A bundle in CommonJS has no `import.meta.url`.
import { pathToFileURL } from "node:url";

export const moduleUrl: string = import.meta.url ?? pathToFileURL(__filename).href;
