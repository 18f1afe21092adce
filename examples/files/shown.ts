// How the facts of a file are written.
import type { Entry } from "./folder.ts";

const units = ["B", "kB", "MB", "GB", "TB"];

export function sizeOf(bytes: number | null): string {
  if (bytes === null) return "";
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

export function dateOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const kinds: Readonly<Record<string, string>> = {
  ts: "TypeScript",
  tsx: "TypeScript",
  js: "JavaScript",
  json: "JSON",
  md: "Markdown",
  rs: "Rust",
  toml: "TOML",
  png: "Picture",
  jpg: "Picture",
  svg: "Drawing",
  txt: "Text",
};

export function kindOf({ name, isFolder }: Entry): string {
  if (isFolder) return "Folder";
  const ending = name.includes(".") ? (name.split(".").at(-1) ?? "").toLowerCase() : "";
  return kinds[ending] ?? (ending === "" ? "File" : ending.toUpperCase());
}
