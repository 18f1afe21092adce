// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** The native file must have been built from the same schema. */
export const schemaHash = "505d269aeb28167c";

/** The version in each patch's header. */
export const wireVersion = 2;

/** What a patch may hold. */
export const limits = {
  depth: 256,
  nodes: 200000,
  children: 100000,
  stringBytes: 4194304,
  blobBytes: 33554432,
  patchBytes: 67108864,
  listEntries: 1000000,
  queuedRequests: 4096,
  queuedEvents: 65536,
} as const;
