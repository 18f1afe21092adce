// The hash that both sides carry: an addon and a package that were built from different vocabularies refuse each other.
import { createHash } from "node:crypto";
import type { Model } from "./model.ts";

/**
 * Only what both sides must agree on goes in. Shorthands and class prefixes never leave JS, and a better sentence in a `doc`
 * must not make a native file unfit for use.
 */
const ownBusiness: ReadonlySet<string> = new Set([
  "doc",
  "prefix",
  "deadline",
  "group",
  "internal",
  "format",
  "on",
  "shape",
]);

/** The first 16 hex digits of the SHA-256 of the model as JSON with sorted keys. */
export function schemaHash({ shorthands: _, groups: __, ...model }: Model): string {
  return createHash("sha256").update(canonical(model)).digest("hex").slice(0, 16);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([key, entry]) => entry !== undefined && !isOwn(key, entry));
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(",")}}`;
}

/** What is said about an entry is no object; an entry of that name in a table would be one. */
function isOwn(key: string, value: unknown): boolean {
  return ownBusiness.has(key) && (typeof value !== "object" || key === "on");
}
