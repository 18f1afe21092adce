// Figures in words.

const units = ["B", "kB", "MB", "GB", "TB"];

export function bytes(value: number): string {
  let unit = 0;
  let rest = Math.max(value, 0);
  while (rest >= 1000 && unit < units.length - 1) {
    rest /= 1000;
    unit++;
  }
  return `${unit === 0 || rest >= 100 ? Math.round(rest) : rest.toFixed(1).replace(/\.0$/u, "")} ${units[unit]}`;
}

export function percent(value: number | undefined): string {
  return value === undefined ? "" : `${Math.round(value)} %`;
}
