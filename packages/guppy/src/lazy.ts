// Parts of guppy that a program pays for when it uses them: files beside this one, each loaded by the first call that needs it, and
// at once, since a tree is made in one go. Where there are none, in a bundle and among the sources, `app/whole.ts` hands all parts
// over before anything is shown.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

// A bundle in CommonJS has no `import.meta.url`.
const here = import.meta.url ?? pathToFileURL(__filename).href;
const loaded = new Map<string, unknown>();

/** Gives the module of a part. */
export function part<Module>(name: string): () => Module {
  return () => {
    const found = loaded.get(name) ?? createRequire(here)(pathOf(name));
    loaded.set(name, found);
    return found as Module;
  };
}

/** False where the parts have to be handed over. */
export function partsAreAtHand(): boolean {
  // Plug'n'Play keeps packages in archives, which `require` reads for CommonJS alone.
  return (
    loaded.size > 0 ||
    (process.versions["pnp"] === undefined && existsSync(fileURLToPath(new URL(pathOf("simple"), here))))
  );
}

export function provideParts(parts: Readonly<Record<string, unknown>>): void {
  for (const [name, module] of Object.entries(parts)) loaded.set(name, module);
}

function pathOf(name: string): string {
  return `./guppy-parts/${name}.${here.endsWith(".cjs") ? "cjs" : "js"}`;
}
