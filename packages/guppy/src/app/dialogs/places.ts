// Where the file dialog can go at once: the user's folders, and those where files were chosen last.
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { appPaths, basePaths } from "../../desktop/paths.ts";
import { openStore, type Store } from "../../desktop/store.ts";

export interface Place {
  readonly label: string;
  readonly path: string;
}

const mostRecent = 5;

/** Folders that are there, each once. */
export function placesOf(recent: readonly string[]): readonly Place[] {
  const { home, desktop, documents, downloads, music, pictures, videos } = appPaths("guppy");
  const own: readonly Place[] = [
    { label: "Home", path: home },
    ...[desktop, documents, downloads, music, pictures, videos].map((path) => ({ label: basename(path), path })),
    { label: "Computer", path: "/" },
  ];
  const more = recent.map((path) => ({ label: basename(path) || path, path }));
  const seen = new Set<string>();
  return [...own, ...more].filter(({ path }) => {
    if (seen.has(path) || !existsSync(path)) return false;
    seen.add(path);
    return true;
  });
}

/** All apps of guppy share them, as they do where the desktop has a dialog. */
function store(): Promise<Store<readonly string[]>> {
  return openStore<readonly string[]>(join(basePaths().state, "guppy", "recent-folders.json"), {
    defaults: [],
    check: (value) =>
      Array.isArray(value) ? value.filter((path) => typeof path === "string").slice(0, mostRecent) : [],
  });
}

/** None where nothing can be read: the dialog is there all the same. */
export async function recentFolders(): Promise<readonly string[]> {
  return store().then(
    (recent) => recent.get(),
    () => [],
  );
}

export async function rememberFolder(path: string): Promise<void> {
  try {
    const recent = await store();
    await recent.set([path, ...recent.get().filter((other) => other !== path)].slice(0, mostRecent));
  } catch {
    // It is a help and no more.
  }
}
