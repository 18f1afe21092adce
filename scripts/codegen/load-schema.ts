// The schema of the repository as one value. Elements are found in their folder, so a new one is one new file.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { common } from "../../schema/elements/shared.ts";
import { errorCodes } from "../../schema/errors.ts";
import type { ElementSpec, Schema } from "../../schema/language.ts";
import { limits } from "../../schema/limits.ts";
import { requests } from "../../schema/requests.ts";
import { shorthands, states, styleOps } from "../../schema/styles.ts";
import { theme } from "../../schema/theme.ts";
import { inputs, windowEvents, windowOptions } from "../../schema/windows.ts";
import { root } from "./write.ts";

const folder = join(root, "schema", "elements");

/** Files of that folder that elements are put together from. */
const parts: ReadonlySet<string> = new Set(["dragging.ts", "entries.ts", "semantics.ts", "shared.ts"]);

export async function loadSchema(): Promise<Schema> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !parts.has(name));
  const elements = await Promise.all(files.sort().map(loadElements));
  return {
    elements: elements.flat(),
    common,
    requests,
    inputs,
    windowOptions,
    windowEvents,
    states,
    styleOps,
    shorthands,
    theme,
    errorCodes,
    limits,
  };
}

/** Each export of a file is an element, under the name it is exported by. */
async function loadElements(file: string): Promise<readonly (readonly [string, ElementSpec])[]> {
  const module = (await import(pathToFileURL(join(folder, file)).href)) as Readonly<Record<string, ElementSpec>>;
  return Object.entries(module);
}
