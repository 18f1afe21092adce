// Keys of shortcuts that hold everywhere: `ctrl-alt-k` as X servers and as the portal know them.
import { GuppyError } from "../errors.ts";

export interface ShortcutKeys {
  /** `control`, `alt`, `shift`, `super`, in this order. */
  readonly modifiers: readonly Modifier[];
  /** The keysym of X11. */
  readonly keysym: number;
  /** Its name, as XKB has it. */
  readonly name: string;
}

export type Modifier = "ctrl" | "alt" | "shift" | "super";

const modifiers: readonly Modifier[] = ["ctrl", "alt", "shift", "super"];

/** By the names of guppy's keys: the keysym and its name. */
const named: ReadonlyMap<string, readonly [number, string]> = new Map([
  ["enter", [0xff0d, "Return"]],
  ["tab", [0xff09, "Tab"]],
  ["escape", [0xff1b, "Escape"]],
  ["space", [0x20, "space"]],
  ["backspace", [0xff08, "BackSpace"]],
  ["delete", [0xffff, "Delete"]],
  ["insert", [0xff63, "Insert"]],
  ["home", [0xff50, "Home"]],
  ["end", [0xff57, "End"]],
  ["pageup", [0xff55, "Prior"]],
  ["pagedown", [0xff56, "Next"]],
  ["left", [0xff51, "Left"]],
  ["up", [0xff52, "Up"]],
  ["right", [0xff53, "Right"]],
  ["down", [0xff54, "Down"]],
  ["print", [0xff61, "Print"]],
  ["pause", [0xff13, "Pause"]],
  ["playpause", [0x1008_ff14, "XF86AudioPlay"]],
  ["nexttrack", [0x1008_ff17, "XF86AudioNext"]],
  ["previoustrack", [0x1008_ff16, "XF86AudioPrev"]],
]);

/** @throws GuppyError for keys that can't be typed. */
export function parseShortcut(keys: string): ShortcutKeys {
  const parts = typeof keys === "string" ? keys.toLowerCase().split("-") : [];
  const key = parts.pop() ?? "";
  const held = new Set(parts.map((part) => (part === "mod" ? "ctrl" : part)));
  const found = keysymOf(key);
  const isKnown = [...held].every((part) => modifiers.includes(part as Modifier));
  if (found === undefined || !isKnown || held.size < parts.length) {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `${JSON.stringify(keys)} are no keys of a shortcut. They are as \`ctrl-alt-k\`: ctrl, alt, shift and super, then a letter, digit, f1 to f24, or ${[...named.keys()].join(", ")}.`,
    );
  }
  const isPlain = held.size === 0 || (held.size === 1 && held.has("shift"));
  const isSpecial = /^f\d+$|track$|^playpause$|^print$|^pause$/.test(key);
  if (isPlain && !isSpecial) {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `The shortcut ${JSON.stringify(keys)} would take a key away from all programs. Add ctrl, alt or super.`,
    );
  }
  const [keysym, name] = found;
  return { modifiers: modifiers.filter((modifier) => held.has(modifier)), keysym, name };
}

function keysymOf(key: string): readonly [number, string] | undefined {
  if (/^[a-z0-9]$/.test(key)) return [key.charCodeAt(0), key];
  const number = Number(/^f(\d{1,2})$/.exec(key)?.[1] ?? 0);
  if (number >= 1 && number <= 24) return [0xffbe + number - 1, `F${number}`];
  return named.get(key);
}

/** As the specification of shortcuts has it: `CTRL+ALT+k`. */
export function triggerOf({ modifiers: held, name }: ShortcutKeys): string {
  return [...held.map((modifier) => (modifier === "super" ? "LOGO" : modifier.toUpperCase())), name].join("+");
}
