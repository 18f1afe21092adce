// What a component may ask of the window that it stands in: the program's commands, keys of its own, and the focus. `app/` makes
// one for each window and hands it in with the render.

/** A command at this moment, as a window sees it. */
export interface CommandState {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  /** An SVG. */
  readonly icon: string | undefined;
  readonly enabled: boolean;
  /** Undefined where there is nothing to tick. */
  readonly checked: boolean | undefined;
  readonly radio: boolean;
  /** Its first keys as a person reads them: `Ctrl+K Ctrl+S`. */
  readonly keys: string | undefined;
  /** False where its `when` does not hold. */
  readonly available: boolean;
  /** Whether the palette offers it. */
  readonly listed: boolean;
}

export type CommandOrigin = "button" | "keys" | "menu" | "palette" | "program";

export interface Shell {
  readonly command: (id: string) => CommandState | undefined;
  /** In the order of the table. */
  readonly commands: () => readonly CommandState[];
  /** Ids of commands that were run, the latest first. */
  readonly recent: () => readonly string[];
  /** The menus of the app, as its table has them. */
  readonly menus: () => readonly unknown[];
  /** Runs a command; what it throws is reported as that of a handler. */
  readonly run: (id: string, args: unknown, origin: CommandOrigin) => unknown;
  /** Takes keys, wherever the focus is, until the returned function is called. Keys that a command has come first. */
  readonly claim: (keys: readonly string[], handler: (keys: string) => unknown) => () => void;
  /** Gives the focus back to what had it before a menu took it. */
  readonly refocus: () => Promise<void>;
  /** Keys that were pressed of some that belong together: `Ctrl+K`. */
  readonly pendingKeys: () => string | undefined;
  /** Calls `listener` whenever something of this is another. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Of a tree that no window shows. */
export const noShell: Shell = Object.freeze({
  command: () => undefined,
  commands: () => [],
  recent: () => [],
  menus: () => [],
  run: () => undefined,
  claim: () => () => undefined,
  refocus: () => Promise.resolve(),
  pendingKeys: () => undefined,
  subscribe: () => () => undefined,
});
