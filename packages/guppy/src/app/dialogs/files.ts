// `dialogs.openFile`, `openFolder` and `saveFile`: by the desktop's own dialog where there is one, else drawn by guppy; under test by
// what the test has said.
import { dirname, isAbsolute } from "node:path";
import { askFilePortal, type FileFilter, type FileQuestion } from "../../desktop/file-portal.ts";
import { homeOf } from "../../desktop/paths.ts";
import { GuppyError } from "../../errors.ts";
import { checkKeys } from "../options.ts";
import { takeAnswer } from "./answers.ts";
import { ask, type DialogRequest } from "./ask.ts";
import { fileDialog } from "./file-dialog.ts";
import { isFileName, isFolderAt } from "./folder.ts";
import { findLayers } from "./layers.ts";
import { placesOf, recentFolders, rememberFolder } from "./places.ts";
import type { DialogWindow } from "./questions.ts";

export interface FileDialogOptions {
  /** Where it shows. @default the window that had the focus last */
  readonly window?: DialogWindow | undefined;
  readonly title?: string | undefined;
  /** The folder it begins in, absolute. @default the user's home */
  readonly directory?: string | undefined;
  /** Which files it shows; the user picks one of the filters, the first at first. */
  readonly filters?: readonly FileFilter[] | undefined;
  /**
   * `desktop` asks the desktop's portal, and falls back to guppy's own; `guppy` is always drawn by guppy.
   * @default "desktop"
   */
  readonly look?: "desktop" | "guppy" | undefined;
}

export interface OpenFileOptions extends FileDialogOptions {
  /** @default false */
  readonly multiple?: boolean | undefined;
}

export interface SaveFileOptions extends FileDialogOptions {
  /** The name at first. */
  readonly name?: string | undefined;
}

const commonKeys = ["window", "title", "directory", "filters", "look"] as const;
const mostFilters = 50;

export async function openFile(
  options: OpenFileOptions = {},
  request: DialogRequest = {},
): Promise<readonly string[] | undefined> {
  checkKeys("dialogs.openFile", options, [...commonKeys, "multiple"]);
  return askFiles({ ...options, kind: "open", title: options.title ?? "Open" }, request);
}

export async function openFolder(
  options: Omit<OpenFileOptions, "filters"> = {},
  request: DialogRequest = {},
): Promise<readonly string[] | undefined> {
  checkKeys("dialogs.openFolder", options, ["window", "title", "directory", "look", "multiple"]);
  return askFiles({ ...options, kind: "folder", title: options.title ?? "Choose a folder" }, request);
}

export async function saveFile(
  options: SaveFileOptions = {},
  request: DialogRequest = {},
): Promise<string | undefined> {
  checkKeys("dialogs.saveFile", options, [...commonKeys, "name"]);
  const paths = await askFiles({ ...options, kind: "save", title: options.title ?? "Save" }, request);
  return paths?.[0];
}

type Given = OpenFileOptions & SaveFileOptions & { readonly kind: FileQuestion["kind"]; readonly title: string };

async function askFiles(given: Given, { signal }: DialogRequest): Promise<readonly string[] | undefined> {
  const question = checkQuestion(given);
  const { window, look = "desktop" } = given;
  // Before anything is asked: a window that is gone has no dialogs, whoever draws them.
  const { headless } = findLayers(window);
  const answer = takeAnswer(question);
  if (answer !== undefined) return answer.paths;
  if (look === "desktop" && !headless) {
    try {
      return await askFilePortal(question, signal);
    } catch (error) {
      // There is no portal, or it is out of order: the user wanted a file, so guppy asks.
      const isOver = error instanceof GuppyError && (error.code === "GUPPY_ABORTED" || signal?.aborted === true);
      if (isOver) throw error;
    }
  }
  const home = homeOf(process.env);
  const recent = headless ? [] : await recentFolders();
  const wanted = question.directory ?? home;
  const start = (await isFolderAt(wanted)) ? wanted : home;
  const places = placesOf(recent);
  const paths = await ask<readonly string[] | undefined>({
    window,
    signal,
    cancelled: undefined,
    render: (settle) => fileDialog({ question, start, home, places, answer: settle }),
  });
  const [first] = paths ?? [];
  if (first !== undefined && !headless) await rememberFolder(question.kind === "folder" ? first : dirname(first));
  return paths;
}

function checkQuestion({
  kind,
  title,
  directory,
  filters = [],
  multiple = false,
  name,
  look = "desktop",
}: Given): FileQuestion {
  const wrong = (option: string, takes: string): GuppyError =>
    new GuppyError("GUPPY_INVALID_OPTIONS", `\`${option}\` of a file dialog takes ${takes}.`, { details: { option } });
  if (typeof title !== "string" || title === "" || title.includes("\0")) throw wrong("title", "a string");
  if (
    directory !== undefined &&
    (typeof directory !== "string" || !isAbsolute(directory) || directory.includes("\0"))
  ) {
    throw wrong("directory", "an absolute path");
  }
  if (typeof multiple !== "boolean") throw wrong("multiple", "true or false");
  if (name !== undefined && (typeof name !== "string" || !isFileName(name)))
    throw wrong("name", "the name of a file, without a folder");
  if (look !== "desktop" && look !== "guppy") throw wrong("look", '"desktop" or "guppy"');
  const fits = Array.isArray(filters) && filters.length <= mostFilters && filters.every(isFilter);
  if (!fits) throw wrong("filters", 'a list of { name, extensions }, with extensions such as "png", or "*" for all');
  return { kind, title, directory, filters, multiple, name };
}

function isFilter(filter: unknown): boolean {
  if (typeof filter !== "object" || filter === null) return false;
  const { name, extensions } = filter as Readonly<Record<string, unknown>>;
  const isName = typeof name === "string" && name !== "" && !name.includes("\0");
  return (
    isName &&
    Array.isArray(extensions) &&
    extensions.length > 0 &&
    extensions.every((each) => typeof each === "string" && /^(?:\*|[^*?[\]\\/\0]+)$/.test(each))
  );
}
