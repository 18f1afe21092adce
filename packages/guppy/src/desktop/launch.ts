// How a process was started: its arguments, and the files and URLs among them. They come from outside and are data; whether a file
// is there, and what a URL may do, is for the app to look at.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface Launch {
  /** The arguments behind the program, as they were given. */
  readonly argv: readonly string[];
  /** The folder it was started in, absolute. */
  readonly cwd: string;
  /** Absolute paths of the arguments that are no options and no URLs, and of `file:` URLs. */
  readonly files: readonly string[];
  /** The arguments that are URLs, other than of files. */
  readonly urls: readonly string[];
}

export function readLaunch(argv: readonly string[], cwd: string): Launch {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  const named = [
    ...options.filter((arg) => !arg.startsWith("-") && arg !== ""),
    ...(end < 0 ? [] : argv.slice(end + 1)),
  ];
  const files: string[] = [];
  const urls: string[] = [];
  for (const arg of named) {
    if (arg.includes("\0")) continue;
    if (!/^[a-z][a-z\d+.-]+:/i.test(arg)) files.push(resolve(cwd, arg));
    else if (!/^file:/i.test(arg)) urls.push(arg);
    else {
      const path = pathOf(arg);
      if (path !== undefined) files.push(path);
    }
  }
  return Object.freeze({ argv: Object.freeze([...argv]), cwd, files: Object.freeze(files), urls: Object.freeze(urls) });
}

/** None where it names another machine, or nothing at all. */
function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
