// The values of D-Bus as JavaScript has them: numbers, bigint for 64 bits, strings, booleans, bytes for `ay`, lists for other
// arrays and structs, maps for dictionaries, and variants with the type of what they hold.

export interface Variant {
  readonly type: string;
  readonly value: Value;
}

export type Value =
  | number
  | bigint
  | string
  | boolean
  | Uint8Array
  | readonly Value[]
  | ReadonlyMap<Value, Value>
  | Variant;

/** A dictionary `a{sv}`, which most services answer with. */
export type Vardict = ReadonlyMap<string, Variant>;

export function variant(type: string, value: Value): Variant {
  return { type, value };
}

export function vardict(entries: Readonly<Record<string, Variant | undefined>>): Vardict {
  const given = Object.entries(entries).filter((entry): entry is [string, Variant] => entry[1] !== undefined);
  return new Map(given);
}

/** What a dictionary says under a key, where it is of that type. */
export function entry(dict: Value | undefined, key: string, type: string): Value | undefined {
  if (!(dict instanceof Map)) return undefined;
  const held: unknown = dict.get(key);
  return isVariant(held) && held.type === type ? held.value : undefined;
}

export function isVariant(value: unknown): value is Variant {
  return typeof value === "object" && value !== null && "type" in value && "value" in value;
}

/** A path of objects: `/` or `/a/b`, with letters, digits and underscores. */
export function isObjectPath(text: string): boolean {
  return /^\/(?:[A-Za-z0-9_]+(?:\/[A-Za-z0-9_]+)*)?$/.test(text);
}
