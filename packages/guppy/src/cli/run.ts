// `guppy run app.tsx`: runs the file in this process, with TypeScript and JSX understood.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { registerHooks } from "./hooks.ts";
import { UsageError } from "./usage.ts";
import { registerInWorkers } from "./workers.ts";

export async function run([file, ...args]: readonly string[]): Promise<void> {
  if (file === undefined) throw new UsageError("`guppy run` needs a file to run.");
  // Its module hooks are not Node's in all they do, and it needs none for this.
  if (process.versions["deno"] !== undefined) throw new UsageError(onDeno(file));
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  // The app sees the command line it would see as `node app.tsx …`.
  process.argv = [process.execPath, path, ...args];
  registerHooks();
  registerInWorkers(registerUrl());
  try {
    await import(pathToFileURL(path).href);
  } catch (error) {
    if (!isTransformFailure(error)) throw error;
    // The stack of a syntax error is guppy's own and would push the code frame out of sight.
    console.error(`${error.code}: ${error.message}`);
    process.exitCode = 1;
  }
}

function onDeno(file: string): string {
  return `Deno reads TypeScript and TSX itself: put {"compilerOptions":{"jsx":"react-jsx","jsxImportSource":"guppy"}} into deno.json and type \`deno run --allow-all ${file}\`.`;
}

/** `guppy/register` of the guppy that runs the app, in the source tree and in the built package alike. */
function registerUrl(): string {
  return import.meta.resolve("guppy/register");
}

/** By code, because an error from Node's loader thread is a copy without a class. */
function isTransformFailure(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && error.code === "GUPPY_TRANSFORM_FAILED";
}
