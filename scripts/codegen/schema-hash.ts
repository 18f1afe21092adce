// The hash that both sides carry: an addon and a package that were built from different vocabularies refuse each other.
import { createHash } from "node:crypto";
import { errorCodes } from "../../schema/errors.ts";
import { events } from "../../schema/events.ts";
import { limits } from "../../schema/limits.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { enums, states, styleOps } from "../../schema/styles.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";
import { wireVersion } from "../../schema/wire.ts";

/**
 * Only what both sides must agree on goes in. Class names and shorthands never leave JS, and a better sentence in a
 * `doc` must not make a native file unfit for use.
 */
const shared = {
  wireVersion,
  enums,
  states,
  styleOps,
  props,
  nodes,
  events,
  windowOptions,
  requests,
  inputs,
  errorCodes,
  limits,
};

/** The first 16 hex digits of the SHA-256 of the vocabulary as JSON with sorted keys. */
export function schemaHash(): string {
  return createHash("sha256").update(canonical(shared)).digest("hex").slice(0, 16);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([key, entry]) => entry !== undefined && !isDoc(key, entry));
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(",")}}`;
}

/** A `doc` is a sentence; an entry of that name in a table would be an object. */
function isDoc(key: string, value: unknown): boolean {
  return key === "doc" && typeof value === "string";
}
