// File dialogs of the desktop, by the portal: what is asked, and what it answers with, looked at before anybody gets it.
import { fileURLToPath } from "node:url";
import { GuppyError } from "../errors.ts";
import { entry, type Value, type Variant, vardict, variant } from "./dbus/values.ts";
import { askPortal } from "./portal.ts";

export interface FileFilter {
  /** What the user reads, as `Pictures`. */
  readonly name: string;
  /** Ends of names without the dot, as `png`; `*` for all. */
  readonly extensions: readonly string[];
}

export interface FileQuestion {
  readonly kind: "open" | "folder" | "save";
  readonly title: string;
  /** Where it begins, absolute. */
  readonly directory: string | undefined;
  readonly filters: readonly FileFilter[];
  readonly multiple: boolean;
  /** The name that a file to save has at first. */
  readonly name: string | undefined;
}

/** Of more, a portal is not to be believed. */
const mostFiles = 100_000;

/** Absolute paths; undefined where the user chose nothing. */
export async function askFilePortal(
  question: FileQuestion,
  signal: AbortSignal | undefined,
  patience?: number,
): Promise<readonly string[] | undefined> {
  const { kind, title, directory, filters, multiple, name } = question;
  const folder = directory === undefined ? undefined : variant("ay", Buffer.from(`${directory}\0`));
  const results = await askPortal({
    interface: "org.freedesktop.portal.FileChooser",
    member: kind === "save" ? "SaveFile" : "OpenFile",
    signature: "ss",
    body: ["", title],
    options: vardict({
      modal: variant("b", true),
      multiple: kind === "save" ? undefined : variant("b", multiple),
      directory: kind === "folder" ? variant("b", true) : undefined,
      current_folder: folder,
      current_name: name === undefined ? undefined : variant("s", name),
      filters: kind === "folder" || filters.length === 0 ? undefined : filtersOf(filters),
    }),
    signal,
    patience,
  });
  if (results === undefined) return undefined;
  return pathsOf(entry(results, "uris", "as"), question);
}

function filtersOf(filters: readonly FileFilter[]): Variant {
  const patterns = ({ extensions }: FileFilter): readonly Value[] =>
    extensions.map((extension) => [0, extension === "*" ? "*" : `*.${anyCase(extension)}`]);
  return variant(
    "a(sa(us))",
    filters.map((filter) => [filter.name, patterns(filter)]),
  );
}

/** Patterns of the portal tell `PNG` from `png`, and people don't. */
function anyCase(extension: string): string {
  return [...extension]
    .map((letter) => (/[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter))
    .join("");
}

/** @internal Exported for its tests. */
export function pathsOf(uris: unknown, { kind, multiple }: Pick<FileQuestion, "kind" | "multiple">): readonly string[] {
  const odd = (what: string): GuppyError =>
    new GuppyError("GUPPY_DESKTOP_FAILED", `The desktop's file dialog answered with ${what}.`);
  if (!Array.isArray(uris) || uris.length === 0) throw odd("no files");
  if (uris.length > mostFiles) throw odd(`more than ${mostFiles} files`);
  if (uris.length > 1 && (kind === "save" || !multiple)) throw odd("several files where one was asked for");
  return uris.map((uri: unknown) => {
    if (typeof uri !== "string" || !uri.startsWith("file:///")) throw odd("what is no file of this machine");
    let path: string;
    try {
      path = fileURLToPath(uri);
    } catch {
      throw odd("a file whose name can't be read");
    }
    if (path.includes("\0")) throw odd("a file whose name can't be read");
    return path;
  });
}
