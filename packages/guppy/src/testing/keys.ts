// Keys as tests write them (`Tab`, `Control+A`, any text) to keystrokes as the native side parses them (`tab`, `ctrl-a`).
import { didYouMean, GuppyError } from "../errors.ts";

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
  contextmenu: "menu",
};

/** Keys that are no single character, by the names the native side has for them. */
const keys: ReadonlySet<string> = new Set([
  ...["space", "enter", "tab", "escape", "backspace", "delete", "insert", "menu"],
  ...["left", "right", "up", "down", "home", "end", "pageup", "pagedown"],
  ...Array.from({ length: 24 }, (_, index) => `f${index + 1}`),
]);

/** As a test may write them. */
const keyNames: readonly string[] = [
  ...["Space", "Enter", "Tab", "Escape", "Backspace", "Delete", "Insert", "Home", "End", "PageUp", "PageDown"],
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "ContextMenu", "F1"],
];

/** `Shift+Tab` to `shift-tab`. A lone `+` is itself. */
export function keystrokeOf(press: string): string {
  const parts = press.length === 1 ? [press] : press.split("+");
  const key = parts.at(-1) ?? "";
  const held = parts.slice(0, -1).map((name) => modifierOf(name, ` in \`${press}\``));
  if (key === "") throw new GuppyError("GUPPY_INVALID_VALUE", `\`${press}\` does not name a key.`);
  // With a modifier the letter names the key, as in a menu: `Control+A` is pressed without Shift.
  return held.length === 0 ? keyOf(key) : [...held, keyOf(key.toLowerCase())].join("-");
}

/** `Shift` to `shift`. */
export function modifierOf(name: string, within = ""): string {
  const modifier = modifiers[String(name).toLowerCase()];
  if (modifier !== undefined) return modifier;
  const hint = didYouMean(String(name), ["Control", "Alt", "Shift", "Meta"]);
  throw new GuppyError(
    "GUPPY_INVALID_VALUE",
    `\`${name}\`${within} is not a modifier; use Control, Alt, Shift or Meta.${hint}`,
  );
}

function keyOf(key: string): string {
  const lower = key.toLowerCase();
  const name = named[lower];
  if (name !== undefined) return name;
  if ([...key].length === 1) return lower === key ? lower : `shift-${lower}`;
  if (keys.has(lower)) return lower;
  throw new GuppyError(
    "GUPPY_INVALID_VALUE",
    `There is no key \`${key}\`.${didYouMean(key, keyNames)} A key is one character, or as ${keyNames.join(", ")}.`,
    { details: { key } },
  );
}
