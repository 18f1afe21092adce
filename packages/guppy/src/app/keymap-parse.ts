// Keys as people write them, `mod-s`, `Ctrl+K Ctrl+S`, to the names that the native side has for them.
import { closest } from "../errors.ts";

/** Keys that are pressed one after the other. */
export interface Keys {
  /** As the native side calls them: `ctrl-k ctrl-s`. */
  readonly name: string;
  /** As people read them: `Ctrl+K Ctrl+S`. */
  readonly label: string;
  /** Whether the first of them has a modifier or is a function key, so that it can be taken before an input sees it. */
  readonly isChord: boolean;
}

export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string };

const modifierNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    control: "ctrl",
    ctrl: "ctrl",
    alt: "alt",
    option: "alt",
    shift: "shift",
    cmd: "cmd",
    command: "cmd",
    meta: "cmd",
    super: "cmd",
    win: "cmd",
  }),
);
const modifierOrder = ["ctrl", "alt", "shift", "cmd"];
const modifierLabels: Readonly<Record<string, string>> = { ctrl: "Ctrl", alt: "Alt", shift: "Shift", cmd: "Super" };

const aliases: Readonly<Record<string, string>> = {
  arrowdown: "down",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  contextmenu: "menu",
  del: "delete",
  esc: "escape",
  ins: "insert",
  minus: "-",
  plus: "+",
  return: "enter",
};
const labels: Readonly<Record<string, string>> = {
  backspace: "Backspace",
  delete: "Delete",
  down: "Down",
  end: "End",
  enter: "Enter",
  escape: "Escape",
  home: "Home",
  insert: "Insert",
  left: "Left",
  menu: "Menu",
  pagedown: "Page Down",
  pageup: "Page Up",
  right: "Right",
  space: "Space",
  tab: "Tab",
  up: "Up",
};
const functionKeys: readonly string[] = Array.from({ length: 24 }, (_, index) => `f${index + 1}`);
const keyNames: ReadonlySet<string> = new Set([...Object.keys(labels), ...functionKeys]);

/** Signs that a US keyboard types with Shift: the sign says so already. */
const shifted: ReadonlySet<string> = new Set('~!@#$%^&*()_+{}|:"<>?');

const mostSteps = 4;

/** `mod` is Control, and Command on a Mac. */
export function parseKeys(text: unknown, platform: string = process.platform): Parsed<Keys> {
  if (typeof text !== "string") return no("keys are a string, as `mod-s`");
  const steps = text.trim().split(/\s+/);
  if (steps[0] === "") return no("there are no keys");
  if (steps.length > mostSteps) return no(`there are more than ${mostSteps} keys one after the other`);
  const parsed = steps.map((step) => parseStep(step, platform));
  const wrong = parsed.find((step) => !step.ok);
  if (wrong !== undefined && !wrong.ok) return wrong;
  const values = parsed.flatMap((step) => (step.ok ? [step.value] : []));
  return yes({
    name: values.map(({ name }) => name).join(" "),
    label: values.map(({ label }) => label).join(" "),
    isChord: values[0]?.isChord ?? false,
  });
}

function parseStep(step: string, platform: string): Parsed<Keys> {
  const { held, key } = splitStep(step);
  const modifiers = new Set<string>();
  for (const word of held) {
    const lower = word.toLowerCase();
    const modifier = lower === "mod" ? (platform === "darwin" ? "cmd" : "ctrl") : modifierNames.get(lower);
    if (modifier === undefined) {
      const hint = perhaps(word, ["mod", ...modifierNames.keys()]);
      return no(`\`${word}\` in \`${step}\` is no modifier${hint || "; those are mod, ctrl, alt, shift and super"}`);
    }
    if (modifiers.has(modifier)) return no(`\`${step}\` has the modifier \`${word}\` twice`);
    modifiers.add(modifier);
  }
  const name = keyName(key);
  if (name === undefined) {
    const isModifier = key.toLowerCase() === "mod" || modifierNames.has(key.toLowerCase());
    if (key === "" || isModifier) return no(`\`${step}\` has modifiers and no key`);
    return no(`there is no key \`${key}\`, in \`${step}\`${perhaps(key, keyNames)}`);
  }
  if (shifted.has(name)) modifiers.delete("shift");
  const order = modifierOrder.filter((modifier) => modifiers.has(modifier));
  return yes({
    name: [...order, name].join("-"),
    label: [...order.map((modifier) => modifierLabels[modifier]), labelOf(name)].join("+"),
    isChord: order.some((modifier) => modifier !== "shift") || functionKeys.includes(name),
  });
}

/** ` (did you mean …?)`, or nothing. */
export function perhaps(word: string, candidates: Iterable<string>): string {
  const candidate = closest(word, candidates);
  return candidate === undefined ? "" : ` (did you mean \`${candidate}\`?)`;
}

/** Words are joined by `-` or `+`, each of which may be the key itself. */
function splitStep(step: string): { readonly held: readonly string[]; readonly key: string } {
  const last = step.at(-1);
  if (last === "-" || last === "+") {
    const before = step.slice(0, -1);
    if (before === "") return { held: [], key: last };
    if (/[-+]$/.test(before)) return { held: before.slice(0, -1).split(/[-+]/), key: last };
  }
  const words = step.split(/[-+]/);
  return { held: words.slice(0, -1), key: words.at(-1) ?? "" };
}

function keyName(key: string): string | undefined {
  const lower = key.toLowerCase();
  const name = Object.hasOwn(aliases, lower) ? aliases[lower] : lower;
  if (name === undefined || name === "") return undefined;
  return keyNames.has(name) || [...name].length === 1 ? name : undefined;
}

function labelOf(name: string): string {
  return Object.hasOwn(labels, name) ? (labels[name] ?? name) : name.toUpperCase();
}

function yes<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

function no(why: string): Parsed<never> {
  return { ok: false, why };
}
