// The name of an app where it becomes part of a path, a socket or an address.
import { GuppyError } from "../errors.ts";

/** @throws GuppyError for what could leave the folder it is joined to, or is no name on a desktop. */
export function checkAppId(id: string): string {
  if (typeof id === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) && !id.includes("..")) return id;
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    `The app's id is ${JSON.stringify(id)}. Where it names files it may have letters, digits, dots, dashes and underscores, begins with a letter or digit, and has at most 100 characters, as \`org.example.editor\`.`,
    { details: { option: "id" } },
  );
}
