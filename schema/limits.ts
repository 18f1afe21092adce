// What a patch may hold. Both sides check: JS to name the node, Rust because it trusts no bytes.
export const limits = {
  depth: { value: 256, doc: "Levels of nesting; layout and drawing recurse on a 16 MiB stack." },
  nodes: { value: 200_000, doc: "Live nodes in one window." },
  children: { value: 100_000, doc: "Children of one node." },
  stringBytes: { value: 4 * 1024 * 1024, doc: "UTF-8 bytes of one string." },
  blobBytes: { value: 32 * 1024 * 1024, doc: "Bytes of one value that is bytes, as a picture." },
  clipboardBytes: { value: 10 * 1024 * 1024, doc: "Bytes of all that is copied at once, and of what is read of one type." },
  patchBytes: { value: 64 * 1024 * 1024, doc: "Bytes of one patch." },
  listEntries: { value: 1_000_000, doc: "Entries of one list." },
  drawingCommands: { value: 100_000, doc: "Commands of one drawing." },
  drawingPoints: { value: 200_000, doc: "Points of one drawing, those of all its lines and paths together." },
  filledPoints: { value: 10_000, doc: "Points of one path that is filled; what has more can be drawn as a band." },
  queuedRequests: { value: 4096, doc: "Requests of one environment that wait for a UI thread; the next one is `GUPPY_QUEUE_FULL`." },
  queuedEvents: { value: 65_536, doc: "Events waiting for JS; a window that falls this far behind reports it once." },
} as const;

/** The version of the byte format in `docs/wire-format.md`; it changes when the bytes do, not when the vocabulary grows. */
export const wireVersion = 2;
