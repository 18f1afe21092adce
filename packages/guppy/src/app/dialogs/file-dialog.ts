// The file dialog that guppy draws where the desktop has none: which folder shows, what is picked, and when that is an answer.
import { mkdir } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { FileQuestion } from "../../desktop/file-portal.ts";
import { entryHeight, fileBrowser, listHeight } from "../../elements/file-browser.ts";
import { ui } from "../../elements/ui.ts";
import type { GuppyNode } from "../../view/element.ts";
import { useEffect, useNode, useState } from "../../view/hooks.ts";
import {
  type FolderEntry,
  isFileName,
  isFolderAt,
  isThere,
  mostEntries,
  readFolder,
  visibleEntries,
  withExtension,
} from "./folder.ts";
import type { Place } from "./places.ts";

export interface FileDialogProps {
  readonly question: FileQuestion;
  /** Where it begins. */
  readonly start: string;
  readonly home: string;
  readonly places: readonly Place[];
  readonly answer: (paths: readonly string[] | undefined) => void;
}

const words = { open: "Open", folder: "Choose", save: "Save" } as const;
const noneYet: ReadonlySet<string> = new Set();

export function fileDialog({ question, start, home, places, answer }: FileDialogProps): GuppyNode {
  const { kind, multiple, filters } = question;
  const [folder, setFolder] = useState(start);
  const [typed, setTyped] = useState(start);
  const [entries, setEntries] = useState<readonly FolderEntry[]>([]);
  const [picked, setPicked] = useState(noneYet);
  const [at, setAt] = useState(-1);
  const [offset, setOffset] = useState(0);
  const [hidden, setHidden] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [filter, setFilter] = useState(0);
  const [name, setName] = useState(question.name ?? "");
  const [newFolder, setNewFolder] = useState<string | undefined>(undefined);
  const [replaced, setReplaced] = useState<string | undefined>(undefined);
  const [round, setRound] = useState(0);
  const scroller = useNode("scroll");

  useEffect(() => {
    let isGone = false;
    readFolder(folder).then(
      (found) => {
        if (isGone) return;
        setEntries(found.slice(0, mostEntries));
        setProblem(found.length > mostEntries ? `Only the first ${mostEntries} are shown.` : undefined);
      },
      (error: unknown) => {
        if (isGone) return;
        setEntries([]);
        setProblem(whyNot(folder, error));
      },
    );
    return () => {
      isGone = true;
    };
  }, [folder, round]);

  const shownFilter = filters[filter];
  const shown = visibleEntries(entries, { hidden, foldersOnly: kind === "folder", filter: shownFilter });
  const goTo = (path: string): void => {
    setFolder(path);
    setTyped(path);
    setPicked(noneYet);
    setAt(-1);
    setOffset(0);
    scroller.scrollTo({ y: 0 }).catch(() => undefined);
  };
  const pathOf = (entry: string): string => join(folder, entry);

  const go = async (): Promise<void> => {
    const path = resolve(folder, typed.startsWith("~/") || typed === "~" ? join(home, typed.slice(1)) : typed);
    if (await isFolderAt(path)) goTo(path);
    else if (kind === "save" && (await isFolderAt(dirname(path)))) await save(path);
    else if (kind === "open" && (await isThere(path))) answer([path]);
    else setProblem(`There is no ${kind === "open" ? "file or folder" : "folder"} ${path}.`);
  };
  const save = async (path: string): Promise<void> => {
    if (await isFolderAt(path)) goTo(path);
    else if (await isThere(path)) setReplaced(path);
    else answer([path]);
  };
  const chosen = shown.filter((entry) => picked.has(entry.name));
  const [only] = chosen;
  const accept = async (): Promise<void> => {
    if (kind === "save") {
      if (isAbsolute(name)) await save(name);
      else if (isFileName(name)) await save(pathOf(withExtension(name, shownFilter)));
      else setProblem(`${JSON.stringify(name)} is no name of a file.`);
    } else if (kind === "folder") {
      answer(chosen.length === 0 ? [folder] : chosen.map((entry) => pathOf(entry.name)));
    } else if (only?.isFolder === true && chosen.length === 1) goTo(pathOf(only.name));
    else if (chosen.some(({ isFolder }) => !isFolder)) {
      answer(chosen.filter(({ isFolder }) => !isFolder).map((entry) => pathOf(entry.name)));
    }
  };
  const enter = async (place: number): Promise<void> => {
    const entry = shown[place];
    if (entry === undefined) return;
    if (entry.isFolder) goTo(pathOf(entry.name));
    else if (kind === "save") await save(pathOf(entry.name));
    else answer([pathOf(entry.name)]);
  };
  const pick = (place: number, { control = false, shift = false } = {}): void => {
    const entry = shown[place];
    if (entry === undefined) return;
    if (multiple && shift && at >= 0) {
      const range = shown.slice(Math.min(at, place), Math.max(at, place) + 1);
      setPicked(new Set([...(control ? picked : []), ...range.map((one) => one.name)]));
      return;
    }
    const toggled = new Set(picked);
    if (!toggled.delete(entry.name)) toggled.add(entry.name);
    setPicked(multiple && control ? toggled : new Set([entry.name]));
    setAt(place);
    if (kind === "save" && !entry.isFolder) setName(entry.name);
  };
  const moveTo = (place: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, place));
    pick(next);
    const top = next * entryHeight;
    const y = top < offset ? top : Math.max(offset, top + entryHeight - listHeight);
    if (y !== offset) scroller.scrollTo({ y }).catch(() => undefined);
  };
  const makeFolder = async (): Promise<void> => {
    if (newFolder === undefined) return;
    if (!isFileName(newFolder)) {
      setProblem(`${JSON.stringify(newFolder)} is no name of a folder.`);
      return;
    }
    try {
      await mkdir(pathOf(newFolder));
      setNewFolder(undefined);
      goTo(pathOf(newFolder));
    } catch (error) {
      setProblem(whyNot(pathOf(newFolder), error));
    }
  };

  return fileBrowser({
    title: question.title,
    accept: words[kind],
    canAccept: kind === "folder" || (kind === "save" ? name !== "" : chosen.length > 0),
    places,
    folder,
    typed,
    entries: shown,
    picked,
    at,
    offset,
    scroller,
    hidden,
    problem,
    filters: filters.map((one) => one.name),
    filter,
    name: kind === "save" ? name : undefined,
    newFolder,
    question:
      replaced !== undefined &&
      ui.alertDialog({
        key: "replace",
        open: true,
        title: "Replace the file?",
        description: `${replaced} is there already. What it holds would be lost.`,
        confirm: "Replace",
        tone: "danger",
        onConfirm: () => answer([replaced]),
        onCancel: () => setReplaced(undefined),
      }),
    onCancel: () => answer(undefined),
    onAccept: accept,
    onPlace: goTo,
    onTyped: setTyped,
    onGo: go,
    onUp: () => goTo(dirname(folder)),
    onEntry: (place, event) => (event.count === 2 ? enter(place) : pick(place, event)),
    onKeyDown: ({ key }) => {
      const page = Math.floor(listHeight / entryHeight) - 1;
      if (key === "ArrowDown") moveTo(at + 1);
      else if (key === "ArrowUp") moveTo(at < 0 ? 0 : at - 1);
      else if (key === "PageDown") moveTo(at + page);
      else if (key === "PageUp") moveTo(at - page);
      else if (key === "Home") moveTo(0);
      else if (key === "End") moveTo(shown.length - 1);
      else if (key === "Backspace") goTo(dirname(folder));
      else if (key === "Enter") return enter(at);
      return undefined;
    },
    onScrolled: setOffset,
    onHidden: (show) => {
      setHidden(show);
      setRound(round + 1);
    },
    onFilter: setFilter,
    onName: setName,
    onNewFolder: setNewFolder,
    onMakeFolder: makeFolder,
  });
}

/** In the words of people for what happens most. */
function whyNot(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return `There is no ${path}.`;
  if (code === "EACCES" || code === "EPERM") return `You may not open or change ${path}.`;
  if (code === "EEXIST") return `${path} is there already.`;
  if (code === "ENOTDIR") return `${path} is no folder.`;
  return message;
}
