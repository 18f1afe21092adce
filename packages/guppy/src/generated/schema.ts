// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** The native file must have been built from the same schema. */
export const schemaHash = "091ff3ab653d0310";

/** The version in each patch's header. */
export const wireVersion = 2;

/** What a patch may hold. */
export const limits = {
  depth: 256,
  nodes: 200000,
  children: 100000,
  stringBytes: 4194304,
  blobBytes: 33554432,
  clipboardBytes: 10485760,
  patchBytes: 67108864,
  listEntries: 1000000,
  drawingCommands: 100000,
  drawingPoints: 200000,
  filledPoints: 10000,
  queuedRequests: 4096,
  queuedEvents: 65536,
} as const;
