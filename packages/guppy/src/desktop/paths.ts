// Where an app keeps what it keeps, and where the user's own folders are: the XDG base directories and user-dirs.
import { readFileSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { isAbsolute, join } from "node:path";
import { checkAppId } from "./app-id.ts";

/** Absolute paths. guppy makes none of these folders by itself, except for what it writes there. */
export interface AppPaths {
  /** Settings that a person may want to read and to copy. */
  readonly config: string;
  /** What the app keeps for the user. */
  readonly data: string;
  /** What it remembers between runs and could do without: sizes of windows, recent files. */
  readonly state: string;
  /** What can be made again. */
  readonly cache: string;
  /** For sockets and the like, gone when the user logs out; undefined where the session has no such folder. */
  readonly runtime: string | undefined;
  readonly temp: string;
  readonly home: string;
  /** The user's folders, by what the desktop calls them here. */
  readonly desktop: string;
  readonly documents: string;
  readonly downloads: string;
  readonly music: string;
  readonly pictures: string;
  readonly videos: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const userFolders = {
  desktop: ["XDG_DESKTOP_DIR", "Desktop"],
  documents: ["XDG_DOCUMENTS_DIR", "Documents"],
  downloads: ["XDG_DOWNLOAD_DIR", "Downloads"],
  music: ["XDG_MUSIC_DIR", "Music"],
  pictures: ["XDG_PICTURES_DIR", "Pictures"],
  videos: ["XDG_VIDEOS_DIR", "Videos"],
} as const;

/** The folders of the app with this id. */
export function appPaths(id: string, env: Environment = process.env): AppPaths {
  checkAppId(id);
  const home = homeOf(env);
  const { config, data, state, cache, runtime } = basePaths(env);
  const said = readUserFolders(join(config, "user-dirs.dirs"), home);
  const folder = (name: keyof typeof userFolders): string => {
    const [key, fallback] = userFolders[name];
    return said.get(key) ?? join(home, fallback);
  };
  return Object.freeze({
    config: join(config, id),
    data: join(data, id),
    state: join(state, id),
    cache: join(cache, id),
    runtime: runtime && join(runtime, id),
    temp: tmpdir(),
    home,
    desktop: folder("desktop"),
    documents: folder("documents"),
    downloads: folder("downloads"),
    music: folder("music"),
    pictures: folder("pictures"),
    videos: folder("videos"),
  });
}

export interface BasePaths {
  readonly config: string;
  readonly data: string;
  readonly state: string;
  readonly cache: string;
  readonly runtime: string | undefined;
}

/** The folders that all apps share. A variable that is not absolute counts as not set, as the specification says. */
export function basePaths(env: Environment = process.env): BasePaths {
  const home = homeOf(env);
  return {
    config: absolute(env.XDG_CONFIG_HOME) ?? join(home, ".config"),
    data: absolute(env.XDG_DATA_HOME) ?? join(home, ".local", "share"),
    state: absolute(env.XDG_STATE_HOME) ?? join(home, ".local", "state"),
    cache: absolute(env.XDG_CACHE_HOME) ?? join(home, ".cache"),
    runtime: absolute(env.XDG_RUNTIME_DIR),
  };
}

export function homeOf(env: Environment): string {
  return absolute(env.HOME) ?? absolute(userInfo().homedir) ?? homedir();
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** Lines such as `XDG_MUSIC_DIR="$HOME/Musik"`. What is not of that form is passed over; nothing in it is run. */
function readUserFolders(file: string, home: string): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return new Map();
  }
  const found = [...text.matchAll(/^\s*(XDG_\w+_DIR)="(\$HOME)?(\/?[^"\n]*)"\s*$/gm)];
  return new Map(
    found.flatMap(([, key = "", atHome, rest = ""]) => {
      const path = (atHome === undefined ? rest : home + rest).replaceAll(/\\(.)/g, "$1");
      return isAbsolute(path) ? [[key, path.length > 1 ? path.replace(/\/+$/, "") : path] as const] : [];
    }),
  );
}
