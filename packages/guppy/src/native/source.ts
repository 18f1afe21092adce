// Where a native file can come from. A file of its own, because users' types name it and must not lead to the loader's parts.

/** `fetched` and `built` are in the user's cache. */
export type NativeSource = "path" | "workspace" | "package" | "fetched" | "built";
