// `app.keymap`: what keys lead to, and the user's own file of them.
import { basename } from "node:path";
import type { AppCommands } from "./app-commands.ts";
import type { KeyConflict } from "./keymap.ts";
import { followKeymapFile, type KeymapFile } from "./keymap-file.ts";
import type { KeymapProblem } from "./keymap-lines.ts";

/** Keys of a command. */
export interface BoundKeys {
  /** As people read them: `Ctrl+K Ctrl+S`. */
  readonly keys: string;
  readonly command: string;
  /** Where it is written. */
  readonly source: string;
}

export interface AppKeymap {
  /** All keys, those that win first. */
  readonly bindings: readonly BoundKeys[];
  /** Keys that are bound twice. */
  readonly conflicts: readonly KeyConflict[];
  /** Lines of the user's file that can't be used. */
  readonly problems: readonly KeymapProblem[];
  /** Calls `listener` when the user's file was read again, or commands have changed. Returns a function that ends that. */
  readonly onChange: (listener: () => void) => () => void;
}

export function appKeymap(commands: AppCommands): AppKeymap {
  return {
    get bindings() {
      return commands.bindings().map(({ keys, command, source }) => ({ keys: keys.label, command, source }));
    },
    get conflicts() {
      return commands.conflicts();
    },
    get problems() {
      return commands.problems();
    },
    onChange: commands.subscribe,
  };
}

/** Follows the user's file; resolves when it has been read once. */
export function followUserKeymap(path: string, commands: AppCommands): Promise<KeymapFile> {
  const name = basename(path);
  return followKeymapFile(path, (found) => {
    if ("text" in found) commands.setUserKeymap(found.text, name);
    else commands.noteProblem({ source: name, line: undefined, message: found.problem });
  });
}
