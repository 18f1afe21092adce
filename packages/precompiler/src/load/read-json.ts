// JSON that may be missing or broken, which to a loader is the same.
import { readFileSync } from "node:fs";

export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
