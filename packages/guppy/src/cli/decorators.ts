// Files with decorators: Node has none and our transformer knows only the old ones, so they go through the app's own esbuild, where
// it has one.
import { createRequire } from "node:module";
import process from "node:process";
import type { SourceLanguage } from "./transform.ts";

/** What is used of esbuild, which is the app's dependency and not ours. */
interface Esbuild {
  readonly transformSync: (source: string, options: Readonly<Record<string, unknown>>) => { readonly code: string };
}

/** The JavaScript with its source map inside; undefined where the app has no esbuild. */
export function lowerDecorators(path: string, source: string, language: SourceLanguage): string | undefined {
  const esbuild = esbuildOf(path);
  if (esbuild === undefined) return undefined;
  const { code } = esbuild.transformSync(source, {
    sourcefile: path,
    loader: language,
    format: path.endsWith(".cts") ? "cjs" : "esm",
    target: `node${process.versions.node}`,
    sourcemap: "inline",
    jsx: "automatic",
    jsxDev: true,
    jsxImportSource: "guppy",
    logLevel: "silent",
    // Decorators of the language, whatever the app's own configuration says.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: false, useDefineForClassFields: true } },
  });
  return code;
}

function esbuildOf(path: string): Esbuild | undefined {
  try {
    return createRequire(path)("esbuild") as Esbuild;
  } catch {
    return undefined;
  }
}
