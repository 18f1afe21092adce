// The version of the byte format in `docs/wire-format.md`; it changes when the bytes do, not when the vocabulary grows.
export const wireVersion = 1;
