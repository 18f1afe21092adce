// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** The native file must have been built from the same schema. */
export const schemaHash = "1507700c318e9f19";

/** The version in each frame's header. */
export const wireVersion = 1;

/** What a frame may hold. */
export const limits = {
  depth: 256,
  nodes: 200000,
  children: 100000,
  stringBytes: 4194304,
  frameBytes: 67108864,
  queuedRequests: 4096,
  queuedEvents: 65536,
} as const;
