/** Bytes under construction, in a buffer that grows and is used again. */
export interface Writer {
  readonly reset: () => void;
}
export function createWriter(_initialBytes?: number): Writer {
  throw new Error("under construction");
}
