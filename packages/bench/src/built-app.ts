// A bench as an app that is shipped: made into JavaScript beforehand, beside the library as it is published.
import { basename, join } from "node:path";
import { buildSync } from "esbuild";

const folder = join(import.meta.dirname, "../dist");

/** Returns the path of the file to give to Node. */
export function builtApp(entry: string): string {
  const outfile = join(folder, `${basename(entry, ".tsx")}.js`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "guppy",
    logLevel: "warning",
    external: ["guppy", "guppy/*"],
  });
  return outfile;
}
