// Where the headers of Node-API are, for builds that compile C or C++.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The headers of Node-API, from the package `node-api-headers` where the package has it. */
export function headersVariable(root: string): Readonly<Record<string, string>> {
  try {
    const manifest = createRequire(join(root, "package.json")).resolve("node-api-headers/package.json");
    return { NAPI_INCLUDE_DIR: join(dirname(manifest), "include") };
  } catch {
    return {};
  }
}
