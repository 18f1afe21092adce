// Keys as tests write them (`Tab`, `Control+A`, any text) to keystrokes as the native side parses them (`tab`, `ctrl-a`).
import { GuppyError } from "../errors.ts";

const modifiers: Readonly<Record<string, string>> = {
  control: "ctrl",
  ctrl: "ctrl",
  alt: "alt",
  option: "alt",
  shift: "shift",
  meta: "cmd",
  super: "cmd",
  command: "cmd",
};

const named: Readonly<Record<string, string>> = {
  " ": "space",
  "\n": "enter",
  "\t": "tab",
  return: "enter",
  esc: "escape",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  arrowdown: "down",
  del: "delete",
};

/** `Shift+Tab` to `shift-tab`. A lone `+` is itself. */
export function keystrokeOf(press: string): string {
  const parts = press.length === 1 ? [press] : press.split("+");
  const key = parts.at(-1) ?? "";
  const held = parts.slice(0, -1).map((name) => {
    const modifier = modifiers[name.toLowerCase()];
    if (modifier !== undefined) return modifier;
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `\`${name}\` in \`${press}\` is no modifier: Control, Alt, Shift or Meta.`,
    );
  });
  if (key === "") throw new GuppyError("GUPPY_INVALID_VALUE", `\`${press}\` names no key.`);
  // With a modifier the letter names the key, as in a menu: `Control+A` is pressed without Shift.
  return held.length === 0 ? keyOf(key) : [...held, keyOf(key.toLowerCase())].join("-");
}

/** One keystroke for each character. */
export function keystrokesOf(text: string): readonly string[] {
  return [...text].map(keyOf);
}

function keyOf(key: string): string {
  const lower = key.toLowerCase();
  const name = named[lower];
  if (name !== undefined) return name;
  return [...key].length === 1 && lower !== key ? `shift-${lower}` : lower;
}
