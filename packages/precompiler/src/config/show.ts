// A value found in a configuration or answered by a callback, short enough for a message. Pure.

export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  if (value instanceof Error) return `the error ${JSON.stringify(value.message)}`;
  const text = json(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** A circle has no JSON. */
function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return "an object that cannot be shown";
  }
}
