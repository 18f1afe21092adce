// What the editor remembers from one start to the next.
export interface Settings {
  readonly mode: "system" | "light" | "dark";
  readonly wrap: boolean;
  readonly tabSize: number;
  /** Files that were open, the latest first. */
  readonly recent: readonly string[];
}

export const defaults: Settings = { mode: "system", wrap: false, tabSize: 2, recent: [] };

const mostRecent = 10;

export function keepRecent(recent: readonly string[], path: string): readonly string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, mostRecent);
}
