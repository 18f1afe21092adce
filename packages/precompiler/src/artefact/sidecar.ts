// `<archive>.sha256`, so that a release can be hashed without downloading it. Pure.

export const sidecarSuffix = ".sha256";

/** One line that `sha256sum -c` accepts. */
export function formatSidecar(hash: string, filename: string): string {
  return `${hash}  ${filename}\n`;
}

/**
 * The hash, if this is one line of 64 hexadecimal digits and exactly this name; else undefined.
 * A login page served with status 200 is not a sidecar, and neither is that of another archive.
 */
export function parseSidecar(text: string, filename: string): string | undefined {
  const match = /^([0-9A-Fa-f]{64}) [ *]([^\r\n]+)\r?\n?$/.exec(text);
  return match?.[2] === filename ? match[1]?.toLowerCase() : undefined;
}
