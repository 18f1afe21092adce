// What the environment variables say about windows.

/** With `GUPPY_HEADLESS=1` windows are laid out and drawn as ever, but appear on no display. */
export function isHeadless(): boolean {
  const value = process.env.GUPPY_HEADLESS?.toLowerCase();
  return value === "1" || value === "true";
}
