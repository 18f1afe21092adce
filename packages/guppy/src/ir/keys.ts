// Local keys: what tells a node from its siblings. A slot is its number, a nested list or a component's fragment puts its own
// key and a slash before those inside it, and a `key` prop is taken as it is unless it could be mistaken for one of these.

const slots: readonly string[] = Array.from({ length: 256 }, (_, index) => String(index));

export function slotKey(index: number): string {
  return slots[index] ?? String(index);
}

/** The key of an element with a `key` prop. `within` is the key of the list or component it stands in; empty for none. */
export function keyWithin(within: string, own: string): string {
  const key = isPlain(own) ? own : `"${own}"`;
  return within === "" ? key : `${within}/${key}`;
}

/** Whether `key` is what `keyWithin` would give, without making it. */
export function isKeyWithin(key: string, within: string, own: string): boolean {
  const start = within === "" ? 0 : within.length + 1;
  const quotes = isPlain(own) ? 0 : 1;
  if (key.length !== start + own.length + 2 * quotes || !key.startsWith(own, start + quotes)) return false;
  if (quotes === 1 && (key.charCodeAt(start) !== quote || key.charCodeAt(key.length - 1) !== quote)) return false;
  return start === 0 || (key.charCodeAt(start - 1) === slash && key.startsWith(within));
}

/** `apple` stays, `17` and `a/b` are put in quotes. Quotes never stand at the start of another form. */
function isPlain(own: string): boolean {
  return own.charCodeAt(0) > nine && !own.includes("/");
}

const quote = 0x22;
const slash = 0x2f;
/** Digits, quotes, dots and the slash all sort up to here. */
const nine = 0x39;
