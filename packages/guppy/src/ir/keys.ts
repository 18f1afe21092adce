// Local keys: what tells a node from its siblings. A slot is its number, a nested list or a component's fragment puts its own
// key and a slash before those inside it, and a `key` prop is taken as it is unless it could be mistaken for one of these.

const slots: readonly string[] = Array.from({ length: 256 }, (_, index) => String(index));

export function slotKey(index: number): string {
  return slots[index] ?? String(index);
}

/** `apple` stays, `17` and `a/b` are put in quotes. Quotes never stand at the start of another form. */
export function propKey(key: string): string {
  return key.charCodeAt(0) > nine && !key.includes("/") ? key : `"${key}"`;
}

/** Digits, quotes, dots and the slash all sort up to here. */
const nine = 0x39;
